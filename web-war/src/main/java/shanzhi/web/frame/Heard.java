package shanzhi.web.frame;

import shanzhi.kernel.Refusal;

/** What a request says, where it has to say something. */
public final class Heard {

  private Heard() {}

  /** @throws Refusal unreadable (400) where there was no body */
  public static <T> T body(T body) {
    if (body == null) throw Refusal.invalid("unreadable");
    return body;
  }

  /** A word of the trade; null for none. @throws Refusal of that key, with what was said (400) */
  public static <E extends Enum<E>> E word(Class<E> words, String said, String refusal) {
    try {
      return said == null || said.isBlank() ? null : Enum.valueOf(words, said);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid(refusal, said);
    }
  }
}
