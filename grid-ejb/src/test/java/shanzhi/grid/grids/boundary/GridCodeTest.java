package shanzhi.grid.grids.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

class GridCodeTest {

  @Test void micro_005_of_general_002_reads_as_written_in_the_rules() {
    var code = GridCode.parse("5101310010012002005");
    assertEquals(new GridCode("510131001001", GridType.MICRO, 2, 5), code);
    assertEquals("5101310010011002000", code.parent().toString());
    assertEquals("5101310010010000000", code.parent().parent().toString());
    assertNull(code.parent().parent().parent());
    assertEquals("5101310010012002005", code.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5101310010010000000", "5101310010011002000", "5101310010012999999", "5101310010013001000"})
  void every_type_survives_reading_and_writing_and_is_a_territory(String code) {
    assertEquals(code, GridCode.parse(code).toString());
    assertEquals(code, Territory.of(code).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "5101310010011002005",   // a general grid has no micro number
      "5101310010012002000", "5101310010012000005", "5101310010011000000", "5101310010013000000",
      "5101310010010001000", "5101310010010000001", "5101310010013001001", "5101310010014001000",
      "5101310000001001000",   // a town has no grids
      "510131001001", "51013100100120020051", "51013100100120020x5", "", " 5101310010012002005"})
  void anything_else_is_refused(String code) { assertThrows(Refusal.class, () -> GridCode.parse(code)); }

  @Test void numbers_end_at_999() { assertThrows(Refusal.class, () -> GridCode.general("510131001001", 1000)); }

  @Test void nothing_is_no_code() { assertThrows(Refusal.class, () -> GridCode.parse(null)); }
}
