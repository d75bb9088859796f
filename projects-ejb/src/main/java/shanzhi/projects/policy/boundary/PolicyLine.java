package shanzhi.projects.policy.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure from a day on.
 *
 * @param to first day on which it no longer holds; null while it does
 * @param drafter and {@code confirmer} names as shown; null where it came with the suite
 */
public record PolicyLine(PolicyCode code, BigDecimal amount, LocalDate from, LocalDate to, String source, String drafter, String confirmer) implements Serializable {

  public PolicyTheme theme() { return PolicyTheme.of(code); }
}
