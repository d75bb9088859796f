package shanzhi.grid.incidents.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.incidents.control.LimitBook.Row;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.Stage;

class LimitBookTest {

  private static final String PUJIANG = "510131000000";
  private static final String JINTANG = "510121000000";

  private final List<Row> rows = List.of(
      row(null, Priority.ORDINARY, null, "3", LimitUnit.WORK_DAY),
      row(null, Priority.URGENT, null, "24", LimitUnit.NATURAL_HOUR),
      row(null, Priority.EMERGENCY, null, "2", LimitUnit.NATURAL_HOUR),
      row("0104", null, null, "4", LimitUnit.WORK_HOUR),
      row("01", null, null, "6", LimitUnit.WORK_DAY),
      row("0104", null, JINTANG, "5", LimitUnit.WORK_HOUR));

  private static Row row(String type, Priority priority, String area, String amount, LimitUnit unit) {
    return new Row(Stage.HANDLE, type, priority, area, Limit.of(amount, unit), "test", LocalDate.of(2020, 1, 1));
  }

  private String limit(String type, Priority priority, String county) {
    return LimitBook.choose(rows, Stage.HANDLE, type, priority, county).limit().toString();
  }

  @Test void for_ordinary_incidents_the_sub_category_wins() { assertEquals("4 WORK_HOUR", limit("0104", Priority.ORDINARY, PUJIANG)); }

  @Test void where_the_sub_category_has_none_the_category_holds_and_then_three_working_days() {
    assertEquals("6 WORK_DAY", limit("0109", Priority.ORDINARY, PUJIANG));
    assertEquals("3 WORK_DAY", limit("0201", Priority.ORDINARY, PUJIANG));
  }

  @Test void urgent_and_emergency_replace_the_limit_of_the_sub_category() {
    assertEquals("24 NATURAL_HOUR", limit("0104", Priority.URGENT, PUJIANG));
    assertEquals("2 NATURAL_HOUR", limit("0104", Priority.EMERGENCY, JINTANG));
  }

  @Test void a_county_overrides_the_city() { assertEquals("5 WORK_HOUR", limit("0104", Priority.ORDINARY, JINTANG)); }
}
