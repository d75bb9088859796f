package shanzhi.assessment.rounds.boundary;

import java.math.BigDecimal;

/** Event, before a level's finding is written down: whoever hears it may refuse it. */
public record Entering(long candidate, String indicator, BigDecimal found, String note) {}
