package shanzhi.staff.workers.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import shanzhi.kernel.Sql;

/** What the roster must know of a paying unit. @param town null where it serves the whole county */
public record UnitFacts(long id, String name, String creditCode, String county, String town, LocalDate from, LocalDate until) {

  public static Map<Long, UnitFacts> all(Sql sql) {
    return list(sql, "true").stream().collect(Collectors.toMap(UnitFacts::id, Function.identity()));
  }

  public static List<UnitFacts> list(Sql sql, String condition, Object... args) {
    return sql.list("select * from staff.paying_unit u where " + condition + " order by u.county, u.town nulls first, u.id", row -> new UnitFacts(row.big("id"), row.text("name"), row.text("credit_code"),
        row.text("county"), row.text("town"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)), args);
  }

  public boolean pays(Place place, LocalDate day) {
    return county.equals(place.county()) && (town == null || town.equals(place.town())) && !from.isAfter(day) && (until == null || until.isAfter(day));
  }
}
