package shanzhi.projects.votes.boundary;

import java.io.Serializable;

/**
 * A paper and how far it is. What a reading says is shown once there are two.
 *
 * @param first who read it first, the name as shown; null where nobody has, {@code second} likewise
 * @param said what holds, or the first reading: {@code 3,1}, with points {@code 3×2,1×1}; empty for one that is void; {@code other} the second reading where it differs
 * @param decided why what holds does, where the two differed; null otherwise
 * @param mine the caller read it, so that the next look is somebody else's
 */
public record PaperLine(int no, String first, String second, State state, String said, String other, String decided, boolean mine) implements Serializable {

  /** ONE reading, SAME twice, DIFFERENT and to be decided, DECIDED. */
  public enum State { ONE, SAME, DIFFERENT, DECIDED }
}
