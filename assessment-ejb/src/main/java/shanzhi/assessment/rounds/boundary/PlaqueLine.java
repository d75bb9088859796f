package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * @param mine whether the caller's ground covers it, so that its sheet opens; @param overdue the day to look at it again is over
 * @param again from when on a community that lost it may report again, null for others
 */
public record PlaqueLine(long candidate, String roundTitle, int year, String community, String name, String townName, CandidateState state, String plaqueNo, LocalDate namedOn, LocalDate plaqueOn,
    LocalDate recheckBy, LocalDate revokedOn, LocalDate again, boolean overdue, boolean mine) implements Serializable {}
