package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing the caller has to do.
 *
 * @param candidate 0 where it is done to the round; @param inspection 0 where it is none; @param name of the community, null where it is done to the round
 * @param due null where there is no term; @param minutesLeft working minutes until then, negative when over, {@link Long#MAX_VALUE} without a term
 * @param done of {@code of}: indicators reported or scored; 0 of 0 for the others; @param many communities it is about, items to be mended, or objections
 */
public record DutyLine(DutyKind kind, long round, String roundTitle, long candidate, long inspection, String name, Instant due, long minutesLeft, int done, int of, int many) implements Serializable {}
