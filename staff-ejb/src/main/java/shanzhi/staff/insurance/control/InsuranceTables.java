package shanzhi.staff.insurance.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.Insurance;
import shanzhi.staff.insurance.boundary.RateLine;
import shanzhi.staff.insurance.boundary.WageLine;

/** All dated rows; picks those of a place and a month. */
public record InsuranceTables(List<RateLine> rates, List<BaseLine> bases, List<WageLine> wages) {

  private static final int MOST_CLASSES = 8;

  /** @param path the area first, then those it lies in: the first that has a row of its own is followed */
  public InsuranceRules of(List<String> path, YearMonth month) {
    var day = month.atEndOfMonth();
    var held = new ArrayList<RateLine>();
    for (var item : Insurance.values()) {
      for (int injuryClass = 0; injuryClass <= (item == Insurance.INJURY ? MOST_CLASSES : 0); injuryClass++) {
        int of = injuryClass;
        var line = nearest(path, rates.stream().filter(one -> one.item() == item && one.injuryClass() == of && holds(day, one.from(), one.until())).toList(), RateLine::area);
        if (line != null) held.add(line);
      }
    }
    return new InsuranceRules(path.get(0), month, List.copyOf(held),
        nearest(path, bases.stream().filter(line -> !line.fund() && holds(day, line.from(), line.until())).toList(), BaseLine::area),
        nearest(path, bases.stream().filter(line -> line.fund() && holds(day, line.from(), line.until())).toList(), BaseLine::area),
        nearest(path, wages.stream().filter(line -> holds(day, line.from(), line.until())).toList(), WageLine::area));
  }

  private static <T> T nearest(List<String> path, List<T> lines, Function<T, String> area) {
    for (var one : path) for (var line : lines) if (area.apply(line).equals(one)) return line;
    return null;
  }

  private static boolean holds(LocalDate day, LocalDate from, LocalDate until) { return !day.isBefore(from) && (until == null || !day.isAfter(until)); }

  /** As they come with the suite. */
  public static InsuranceTables shipped() {
    return new InsuranceTables(
        csv("insurance-rates").stream().map(row -> new RateLine(row.get("area"), Insurance.valueOf(row.get("item")), row.get("class").isEmpty() ? 0 : Integer.parseInt(row.get("class")),
            share(row.get("employee")), share(row.get("employer")), row.get("least").isEmpty() ? null : share(row.get("least")), row.get("most").isEmpty() ? null : share(row.get("most")),
            Integer.parseInt(row.get("places")), day(row.get("from")), day(row.get("until")), row.get("source"), row.get("status"))).toList(),
        csv("insurance-bases").stream().map(row -> new BaseLine(row.get("area"), row.get("scheme").equals("FUND"), new BigDecimal(row.get("floor")), new BigDecimal(row.get("ceiling")),
            day(row.get("from")), day(row.get("until")), row.get("source"), row.get("status"))).toList(),
        csv("minimum-wages").stream().map(row -> new WageLine(row.get("area"), new BigDecimal(row.get("monthly")), day(row.get("from")), day(row.get("until")), row.get("source"), row.get("status"))).toList());
  }

  private static List<Map<String, String>> csv(String name) { return Csv.resource(InsuranceTables.class, "/data/pay/" + name + ".csv"); }

  /** Percent as people write it; empty for nothing. */
  private static BigDecimal share(String percent) { return percent.isEmpty() ? BigDecimal.ZERO : new BigDecimal(percent).movePointLeft(2); }

  private static LocalDate day(String text) { return text.isEmpty() ? null : LocalDate.parse(text); }
}
