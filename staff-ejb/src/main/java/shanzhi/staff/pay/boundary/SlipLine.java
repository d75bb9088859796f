package shanzhi.staff.pay.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a slip with everything it takes to work it out again.
 *
 * @param result as shown: an amount with two places, a grade, a word
 * @param amount yuan; null where the line is no money
 * @param formula as the rule has it; @param worked the same with values
 * @param rule article or document; @param version of the policy or the day from which the rate holds
 */
public record SlipLine(String code, LineKind kind, String result, BigDecimal amount, String formula, String worked, List<Input> inputs, String rule, String version)
    implements Serializable {

  /** What went in, under the name the formula uses. */
  public record Input(String name, String value) implements Serializable {}
}
