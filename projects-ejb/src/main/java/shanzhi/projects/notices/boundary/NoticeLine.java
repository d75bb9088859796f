package shanzhi.projects.notices.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A publicity in a list. @param result a result and no resolution; @param running its days are not over */
public record NoticeLine(String number, String title, String community, String place, boolean result, LocalDate from, LocalDate until, boolean running) implements Serializable {}
