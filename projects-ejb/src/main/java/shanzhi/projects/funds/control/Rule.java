package shanzhi.projects.funds.control;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A formula as its row says.
 *
 * @param standard so much each and so much per hundred residents; otherwise parts of the pool
 * @param grades coefficient by grade; empty where the formula does not ask for grades
 */
public record Rule(String code, String title, boolean standard, BigDecimal equal, BigDecimal households, BigDecimal residents, BigDecimal base, BigDecimal perHundred, BigDecimal least,
    Map<String, BigDecimal> grades) {

  public static Rule shares(String equal, String households, String residents) {
    return new Rule("", "", false, new BigDecimal(equal), new BigDecimal(households), new BigDecimal(residents), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());
  }

  public static Rule standard(String base, String perHundred) {
    return new Rule("", "", true, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(base), new BigDecimal(perHundred), BigDecimal.ZERO, Map.of());
  }

  public Rule atLeast(String amount) { return new Rule(code, title, standard, equal, households, residents, base, perHundred, new BigDecimal(amount), grades); }

  public Rule graded(Map<String, BigDecimal> coefficients) { return new Rule(code, title, standard, equal, households, residents, base, perHundred, least, coefficients); }
}
