package shanzhi.kernel;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The business says no. The transaction is rolled back; the user reads the message of {@link #key()} from the bundle
 * {@code refusals}, filled with {@link #args()}.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

  /** What the caller may do about it; REST answers 404, 409, 422, 400 or 503 accordingly. */
  public enum Kind { UNKNOWN, CONFLICT, CONTENT_MISMATCH, INVALID, UNAVAILABLE }

  private final Kind kind;
  private final String key;
  private final List<Serializable> args;
  private final Changes changes;

  private Refusal(Kind kind, String key, Object... args) { this(kind, key, null, args); }

  private Refusal(Kind kind, String key, Changes changes, Object[] args) {
    super(key + Arrays.toString(args));
    this.changes = changes;
    this.kind = kind;
    this.key = key;
    this.args = Arrays.stream(args)
        .map(arg -> arg == null ? "" : arg instanceof Serializable safe ? safe : (Serializable) String.valueOf(arg))
        .toList();
  }

  /** The thing is in a state that does not allow this (409). */
  public static Refusal conflict(String key, Object... args) { return new Refusal(Kind.CONFLICT, key, args); }

  /** Somebody was quicker: what was read is no longer so (409, changed-by-someone-else). @param name what the user calls the thing */
  public static Refusal stale(String name, Changes changes) {
    return new Refusal(Kind.CONFLICT, "changed-by-someone-else", changes, new Object[] {name});
  }

  /** There is no such thing, or it is outside the caller's territory: both look the same from outside (404). */
  public static Refusal unknown(String key, Object... args) { return new Refusal(Kind.UNKNOWN, key, args); }

  /** What was sent cannot be right, whatever the state (400). */
  public static Refusal invalid(String key, Object... args) { return new Refusal(Kind.INVALID, key, args); }

  /** The same key came before with other content (422). */
  public static Refusal mismatch(String key, Object... args) { return new Refusal(Kind.CONTENT_MISMATCH, key, args); }

  /** Nothing is wrong with what was sent, it just cannot be done at present (503). */
  public static Refusal unavailable(String key, Object... args) { return new Refusal(Kind.UNAVAILABLE, key, args); }

  /** Refuses as a conflict unless the condition holds. */
  public static void unless(boolean condition, String key, Object... args) {
    if (!condition) throw conflict(key, args);
  }

  public Kind kind() { return kind; }

  public String key() { return key; }

  public List<Serializable> args() { return args; }

  /** What others changed; null unless that is the reason. */
  public Changes changes() { return changes; }
}
