package shanzhi.projects.votes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A vote in a list. {@code place} is the short name of the community; {@code budget} in yuan; {@code answered} of {@code households} entitled, both 0 before it is announced. */
public record VoteLine(long id, String number, String community, String place, String title, BallotKind kind, BigDecimal budget, int items, VotePhase phase, Instant opens, Instant closes,
    LocalDate resultUntil, int households, int answered, int version) implements Serializable {}
