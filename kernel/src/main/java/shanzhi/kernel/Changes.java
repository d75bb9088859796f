package shanzhi.kernel;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What others did to a thing since the version somebody saw. It goes along with the refusal
 * {@code changed-by-someone-else}, so that both versions can be shown beside each other. Words that are keys of the
 * pages' texts ({@code Move.ACCEPT}, {@code incident.type}) are said in the reader's language, others as they are.
 *
 * @param seen the version that was read
 * @param current the version to act on next
 * @param steps what was done meanwhile, oldest first; empty where things of this kind keep no record of steps
 * @param fields what is different now from what was read
 */
public record Changes(int seen, int current, List<Step> steps, List<Field> fields) implements Serializable {

  /** @param status the state it led to, or null; @param words the opinion, or null */
  public record Step(Instant at, String who, String deed, String status, String words) implements Serializable {}

  /** A field by the key of its label; null stands for nothing. */
  public record Field(String name, String before, String after) implements Serializable {}
}
