package shanzhi.staff.tax.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** One line of a tax table with its days and its document. @param table ANNUAL (累计预扣) or BONUS (单独计税的年终奖) */
public record TaxLine(String table, Bracket bracket, LocalDate from, LocalDate until, String source, String status) implements Serializable {

  public boolean holds(LocalDate day) { return !day.isBefore(from) && (until == null || !day.isAfter(until)); }
}
