package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;

/**
 * A slip with the explanation of every line.
 *
 * @param lines in order; @param before amounts of last month by line; a line that was not there then is missing
 * @param year what the unit has added up in the tax year, this slip included
 * @param approvedAt null while nobody has
 * @param bonus both ways of taxing a year-end bonus, without the cliff, which is a note; null where none is paid
 */
public record SlipSheet(long id, long run, String number, String name, String community, String unitName, String post, String grade, YearMonth month, RunPurpose purpose, RunState state,
    BigDecimal standard, BigDecimal gross, BigDecimal held, BigDecimal employee, BigDecimal employer, BigDecimal tax, BigDecimal net, List<Line> lines, List<Slip.Note> notes,
    Year year, String why, Instant approvedAt, String hash, Slip.BonusChoice bonus) implements Serializable {

  /** @param forMonth the month it belongs to: an earlier one for a difference; @param before what the line came to last month; null where it was not there */
  public record Line(YearMonth forMonth, SlipLine what, BigDecimal before) implements Serializable {

    public LineKind kind() { return what.kind(); }
  }

  /** Lines worth showing: checks that held say nothing, nor do amounts of zero that a policy knows and this month has not. */
  public List<Line> shown() {
    return lines.stream().filter(line -> switch (line.kind()) {
      case CHECK -> false;
      case DEDUCTION, BONUS, EXEMPT -> line.what().amount().signum() != 0;
      default -> true;
    }).toList();
  }

  public record Year(int months, BigDecimal income, BigDecimal contributions, BigDecimal additional, BigDecimal withheld) implements Serializable {}
}
