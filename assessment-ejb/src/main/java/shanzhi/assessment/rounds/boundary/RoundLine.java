package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** @param cityShare percent of the proposed that the city looks at, 0 where it does not; @param candidates how many entered; @param open how many are still on the way; @param named how many carry the title */
public record RoundLine(long id, String county, int year, String title, long system, String systemName, String approval, Body body, String department, LocalDate cutoff, Instant deadline, int quota,
    Long seed, int cityShare, Long citySeed, Instant publicFrom, Instant publicUntil, int candidates, int open, int named) implements Serializable {}
