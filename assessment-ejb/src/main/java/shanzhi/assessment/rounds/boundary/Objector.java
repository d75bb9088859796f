package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.time.Instant;

/** Who objected at the residents' door, for the inquiry alone. */
public record Objector(String name, String phone, String words, Instant at) implements Serializable {}
