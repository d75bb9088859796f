package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;

/** Which round's ledger. */
public record RoundQuery(long round) implements Serializable {}
