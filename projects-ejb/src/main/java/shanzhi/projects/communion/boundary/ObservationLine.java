package shanzhi.projects.communion.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** What an observer saw. @param result number of the demand, or what became of it; null while it is open */
public record ObservationLine(String number, String observer, String community, LocalDate on, String place, String text, ObservationStatus status, String result) implements Serializable {}
