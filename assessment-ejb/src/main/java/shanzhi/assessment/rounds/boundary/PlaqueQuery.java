package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;

/** @param state only these; null for all; @param due only what has to be looked at within 30 days or should have been */
public record PlaqueQuery(CandidateState state, boolean due) implements Serializable {}
