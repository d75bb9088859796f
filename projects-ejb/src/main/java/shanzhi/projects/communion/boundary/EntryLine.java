package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A line of a list. @param resource number of the resource a need is met with; @param late claimed, and its day is over; @param demand number of the demand it became, null for none */
public record EntryLine(String number, int version, CommonList list, String community, String title, String text, String owner, EntryStatus status,
    String claimedBy, String member, String resource, LocalDate claimedOn, LocalDate due, LocalDate doneOn, String result, boolean late, String demand) implements Serializable {}
