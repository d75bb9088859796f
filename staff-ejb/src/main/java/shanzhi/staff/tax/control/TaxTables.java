package shanzhi.staff.tax.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.staff.tax.boundary.Bracket;
import shanzhi.staff.tax.boundary.TaxFigure;
import shanzhi.staff.tax.boundary.TaxLine;

/** All dated lines and figures; picks those of a day. */
public record TaxTables(List<TaxLine> lines, List<TaxFigure> figures) {

  static final String BASIC = "BASIC_DEDUCTION";
  static final String FLAT = "FLAT_DEDUCTION";
  static final String FIRST_WAGE = "FIRST_WAGE_DEDUCTION";

  public TaxRules on(LocalDate day) {
    var held = lines.stream().filter(line -> line.holds(day)).toList();
    var documents = Stream.concat(held.stream().filter(line -> line.table().equals("ANNUAL")).map(TaxLine::source),
        figures.stream().filter(figure -> figure.code().equals(BASIC) && figure.holds(day)).map(TaxFigure::source)).distinct().collect(Collectors.joining("；"));
    return new TaxRules(table(held, "ANNUAL"), table(held, "BONUS"), amount(BASIC, day), amount(FLAT, day), amount(FIRST_WAGE, day), documents);
  }

  /** Null where none holds. */
  public BigDecimal amount(String code, LocalDate day) {
    return figures.stream().filter(figure -> figure.code().equals(code) && figure.holds(day)).map(TaxFigure::amount).findFirst().orElse(null);
  }

  private static List<Bracket> table(List<TaxLine> lines, String table) {
    return lines.stream().filter(line -> line.table().equals(table)).map(TaxLine::bracket)
        .sorted(Comparator.comparing(Bracket::upTo, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
  }

  /** As they come with the suite. */
  public static TaxTables shipped() {
    return new TaxTables(csv("tax-tables").stream().map(row -> new TaxLine(row.get("table"),
            new Bracket(number(row.get("up_to")), number(row.get("rate")), number(row.get("quick"))), day(row.get("from")), day(row.get("until")), row.get("source"), row.get("status"))).toList(),
        csv("tax-figures").stream().map(row -> new TaxFigure(row.get("code"), row.get("name"), number(row.get("amount")), row.get("per"),
            day(row.get("from")), day(row.get("until")), row.get("source"), row.get("status"))).toList());
  }

  private static List<Map<String, String>> csv(String name) { return Csv.resource(TaxTables.class, "/data/pay/" + name + ".csv"); }

  private static BigDecimal number(String text) { return text.isEmpty() ? null : new BigDecimal(text); }

  private static LocalDate day(String text) { return text.isEmpty() ? null : LocalDate.parse(text); }
}
