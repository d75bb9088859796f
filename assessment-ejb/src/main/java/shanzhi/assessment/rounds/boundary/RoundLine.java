package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** @param candidates how many entered; @param open how many are still on the way; @param named how many carry the title */
public record RoundLine(long id, String county, int year, String title, long system, String systemName, String approval, Body body, String department, LocalDate cutoff, Instant deadline, int quota,
    Long seed, Instant publicFrom, Instant publicUntil, int candidates, int open, int named) implements Serializable {}
