package shanzhi.staff.pay.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.staff.tax.boundary.TaxSum;

/**
 * What one person gets for one month, and why.
 *
 * @param gross everything paid before anything is held back; @param employee contributions held back; @param employer contributions of the unit
 * @param tax held back, that of a bonus taxed apart included; @param held earned now, paid later
 * @param taxSum what the next payment of the year goes on from
 * @param bonus null where none is paid
 */
public record Slip(String policy, String policyName, int version, YearMonth month, List<SlipLine> lines, BigDecimal standard, BigDecimal gross, BigDecimal held,
    BigDecimal employee, BigDecimal employer, BigDecimal tax, BigDecimal net, TaxSum taxSum, BonusChoice bonus, List<Note> notes) implements Serializable {

  /**
   * Both ways of taxing a year-end bonus.
   *
   * @param merged more tax in this month than without the bonus; @param apart tax of the bonus by itself; null where it is not to be had
   * @param proposed the cheaper of both, by what is known in this month; @param taken what the slip is worked out with
   * @param cliff null, or where a smaller bonus would leave more
   */
  public record BonusChoice(BigDecimal bonus, BigDecimal merged, BigDecimal apart, BonusWay proposed, BonusWay taken, Cliff cliff) implements Serializable {}

  /** A bonus taxed apart from just above {@code edge} to {@code until} leaves less than {@code edge}. */
  public record Cliff(BigDecimal edge, BigDecimal edgeNet, BigDecimal net, BigDecimal until) implements Serializable {}

  /** What somebody should look at; key of a text {@code pay.note.*} and what it speaks of. */
  public record Note(String key, List<String> args) implements Serializable {}

  /** The same with one more note. */
  public Slip noted(Note note) {
    return new Slip(policy, policyName, version, month, lines, standard, gross, held, employee, employer, tax, net, taxSum, bonus, Stream.concat(notes.stream(), Stream.of(note)).toList());
  }

  public SlipLine line(String code) { return lines.stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException("no line " + code)); }
}
