package shanzhi.assessment.programmes.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.assessment.programmes.boundary.TargetCard.Light;

class TargetDeskTest {

  // 2026-07-02 is day 183 of 365: of 10 wanted 5.0137 are due, 80 % of that is 4.0110
  @ParameterizedTest @CsvSource({"10,6,2026,GREEN", "10,5,2026,YELLOW", "10,4.02,2026,YELLOW", "10,4.01,2026,RED", "10,0,2027,GREEN", "10,9.99,2025,YELLOW", "10,10,2025,GREEN", "10,7.99,2025,RED"})
  void the_light_compares_with_the_part_of_the_year_that_has_passed(BigDecimal wanted, BigDecimal reached, int year, Light light) {
    assertEquals(light, TargetDesk.light(wanted, reached, year, LocalDate.of(2026, 7, 2)));
  }
}
