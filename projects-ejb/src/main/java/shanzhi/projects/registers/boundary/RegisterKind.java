package shanzhi.projects.registers.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** A kind of a register with what is there of it. @param target null where nobody set one; {@code there} entries in a state that counts; {@code amount} yuan of all */
public record RegisterKind(String code, String title, String titleEn, Integer target, int entries, int there, long households, BigDecimal amount) implements Serializable {

  /** Of the target, whole percent; null without one. */
  public Integer share() { return target == null ? null : Math.min(100, there * 100 / target); }
}
