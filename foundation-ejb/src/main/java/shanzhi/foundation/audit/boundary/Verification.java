package shanzhi.foundation.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a walk along the whole chain found.
 *
 * @param checked how many seals were recomputed
 * @param heads how many heads written outside the database were compared
 * @param findings in the order of the chain, at most {@link #MOST}; the first one names the first bad entry
 */
public record Verification(Instant at, long checked, String head, int heads, List<Finding> findings) implements Serializable {

  /** Beyond this many findings nothing more is learned. */
  public static final int MOST = 100;

  public boolean sound() { return findings.isEmpty(); }
}
