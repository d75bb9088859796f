package shanzhi.assessment.selections.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** @param number by which everybody finds it, e.g. PX-20261129-17; @param works let in; @param issued codes that went out; @param voted codes that were used; @param quota titles there are */
public record SelectionLine(long edition, String number, String title, String county, String countyName, String department, SelectionPhase phase, LocalDate entryUntil, LocalDate voteFrom, LocalDate closes, int quota,
    int works, int issued, int voted) implements Serializable {}
