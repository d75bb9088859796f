package shanzhi.foundation.places.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.kernel.Refusal;

class DoorPlanTest {

  @ParameterizedTest @CsvSource(delimiter = '|', value = {
      "3栋2单元1-18层每层4户      | 3栋   | 2单元          | 72  | 101 | 1804",
      "3 栋 2 单元 1–18 层 每层 4 户 | 3栋   | 2单元          | 72  | 101 | 1804",
      "３栋１-４单元６层，每层３户   | 3栋   | 1单元..4单元   | 72  | 101 | 603",
      "A座3至5层每层12户          | A座   | ''             | 36  | 301 | 512",
      "5组1-40号                  | 5组   | ''             | 40  | 1号 | 40号",
      "3栋2单元501                | 3栋   | 2单元          | 1   | 501 | 501",
      "3栋2单元501A室             | 3栋   | 2单元          | 1   | 501A | 501A",
      "5组12号                    | 5组   | ''             | 1   | 12号 | 12号"})
  void one_line_says_many_doors(String line, String building, String units, int households, String first, String last) {
    var plan = DoorPlan.parse(line);
    assertEquals(building, plan.building());
    assertEquals(units.contains("..") ? List.of("1单元", "2单元", "3单元", "4单元") : List.of(units), plan.units());
    assertEquals(households, plan.households());
    assertEquals(first, plan.doors().get(0));
    assertEquals(last, plan.doors().get(plan.doors().size() - 1));
  }

  @ParameterizedTest @ValueSource(strings = {"", "很多户", "3栋", "3栋9-2单元6层每层3户", "3栋0层每层4户", "3栋6-2层每层4户", "3栋6层每层0户", "5组40-1号"})
  void a_line_that_says_no_doors_is_refused(String line) {
    assertEquals("place.pattern", assertThrows(Refusal.class, () -> DoorPlan.parse(line)).key());
  }

  @Test void nobody_builds_a_town_with_one_line() {
    assertEquals("place.pattern-too-large", assertThrows(Refusal.class, () -> DoorPlan.parse("1栋1-30单元1-60层每层20户")).key());
  }

  @Test void a_plan_becomes_one_order_a_unit() {
    var orders = DoorPlan.parse("3栋1-2单元2层每层2户").of(7, java.time.LocalDate.of(2026, 1, 5));
    assertEquals(List.of("1单元", "2单元"), orders.stream().map(NewDoors::unit).toList());
    assertEquals(List.of("101", "102", "201", "202"), orders.get(1).doors());
  }
}
