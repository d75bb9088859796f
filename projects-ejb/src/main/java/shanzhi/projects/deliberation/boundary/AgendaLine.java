package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** Something whose next step is the caller's. @param step SUBMIT, MEND, PROPOSE, CALL, RECORD, CONFIRM, PUBLISH, COMPLETE or ANSWER; {@code due} the day it should be done by, or null */
public record AgendaLine(String step, String number, String title, String community, LocalDate due) implements Serializable {}
