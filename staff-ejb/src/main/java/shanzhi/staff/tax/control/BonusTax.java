package shanzhi.staff.tax.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A year-end bonus taxed apart (全年一次性奖金): a twelfth of it picks the line, the quick deduction is taken off once. Since the whole
 * bonus takes the higher rate, one yuan more can cost thousands: the cliff.
 */
public final class BonusTax {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * More bonus leaves less than at the edge of the line below.
   *
   * @param edge the bonus that leaves more; @param edgeNet what it leaves; @param net what the bonus in question leaves
   * @param until the largest bonus that leaves less than the edge
   */
  public record Cliff(BigDecimal edge, BigDecimal edgeNet, BigDecimal net, BigDecimal until) {
    /** The smallest bonus above the edge that leaves no less. */
    public BigDecimal enough() { return until.add(CENT); }
  }

  private BonusTax() {}

  /** Tax in yuan. @throws shanzhi.kernel.Refusal tax.bonus-apart-ended (409) */
  public static BigDecimal apart(TaxRules rules, BigDecimal bonus) {
    var line = rules.monthly(bonus);
    return bonus.multiply(line.rate()).subtract(line.quick()).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
  }

  /** Empty where a smaller bonus leaves no more. Of several edges below, the one that leaves most counts. */
  public static Optional<Cliff> cliff(TaxRules rules, BigDecimal bonus) {
    var net = net(rules, bonus);
    Cliff worst = null;
    for (var line : rules.monthly()) {
      if (line.upTo() == null) break;
      var edge = line.upTo().multiply(TWELVE).setScale(2, RoundingMode.HALF_UP);
      if (edge.compareTo(bonus) >= 0) break;
      var edgeNet = net(rules, edge);
      if (net.compareTo(edgeNet) < 0 && (worst == null || edgeNet.compareTo(worst.edgeNet()) > 0)) worst = new Cliff(edge, edgeNet, net, until(rules, edge, edgeNet));
    }
    return Optional.ofNullable(worst);
  }

  private static BigDecimal net(TaxRules rules, BigDecimal bonus) { return bonus.subtract(apart(rules, bonus)); }

  /** Walks up the lines above the edge to the first bonus that leaves as much, to the cent. */
  private static BigDecimal until(TaxRules rules, BigDecimal edge, BigDecimal edgeNet) {
    for (var line : rules.monthly()) {
      var top = line.upTo() == null ? null : line.upTo().multiply(TWELVE);
      if (top != null && top.compareTo(edge) <= 0) continue;
      var enough = edgeNet.subtract(line.quick()).divide(BigDecimal.ONE.subtract(line.rate()), 2, RoundingMode.CEILING);
      if (top != null && enough.compareTo(top) > 0) continue;
      // rounding of the tax to the cent may move the answer by one cent either way
      while (net(rules, enough).compareTo(edgeNet) < 0) enough = enough.add(CENT);
      while (enough.subtract(CENT).compareTo(edge) > 0 && net(rules, enough.subtract(CENT)).compareTo(edgeNet) >= 0) enough = enough.subtract(CENT);
      return enough.subtract(CENT);
    }
    throw new IllegalStateException("the last line of a tax table has no upper end");
  }
}
