package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A publicity. @param days natural days, first and last one counted; {@code open} objections that wait for an answer */
public record PublicityLine(String number, int version, String resolution, String title, String community, PublicityKind kind, LocalDate from, LocalDate until, long days,
    PublicityStatus status, int objections, int open) implements Serializable {}
