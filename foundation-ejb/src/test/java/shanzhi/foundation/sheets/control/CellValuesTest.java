package shanzhi.foundation.sheets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

  @ParameterizedTest @CsvSource({"2021.9,2021-09-01", "2021年9月,2021-09-01", "20210901,2021-09-01", "202109,2021-09-01", "2021-9-1,2021-09-01", "2021/09/01,2021-09-01",
      "2021.9.1,2021-09-01", "2021年9月1日,2021-09-01", "２０２１年９月,2021-09-01", "' 2021 年 9 月 ',2021-09-01", "44440,2021-09-01", "2021-09-01 00:00:00,2021-09-01", "2021.12,2021-12-01"})
  void dates_are_read_as_people_write_them(String typed, LocalDate meant) { assertEquals(meant, CellValues.date(typed)); }

  @ParameterizedTest @ValueSource(strings = {"2021", "2021-13-01", "2021-02-30", "去年", "1", "20219"})
  void what_is_no_day_is_refused(String typed) {
    if (typed.equals("20219")) assertEquals(LocalDate.of(1955, 5, 10), CellValues.date(typed));   // a day count of Excel
    else assertEquals("sheet.not-date", assertThrows(BadCell.class, () -> CellValues.date(typed)).key);
  }

  @Test void october_typed_as_a_number_is_not_taken_for_january() {
    assertEquals("sheet.january-or-october", assertThrows(BadCell.class, () -> CellValues.date("2021.1")).key);
    assertEquals(LocalDate.of(2021, 1, 1), CellValues.date("2021-1"));
  }

  @ParameterizedTest @CsvSource({"510131001001,510131001001", "510131001001.0,510131001001", "５１０１３１００１００１,510131001001", "' 510131 001001 ',510131001001",
      "'''510131001001',510131001001", "51013119900101123x,51013119900101123X", "\u200B510131001001\uFEFF,510131001001"})
  void codes_lose_what_spreadsheets_add(String typed, String meant) { assertEquals(meant, CellValues.code(typed)); }

  @Test void a_code_whose_digits_are_lost_is_refused() {
    assertEquals("sheet.digits-lost", assertThrows(BadCell.class, () -> CellValues.code("5.10131E+11")).key);
    assertEquals("sheet.digits-lost", assertThrows(BadCell.class, () -> CellValues.code("5.1013119900101101E17")).key);
  }

  @ParameterizedTest @CsvSource({"'1,234.50',1234.50", "１２元,12", "-3,-3", "'-3.5',-3.5"})
  void numbers_may_wear_commas_and_full_width(String typed, BigDecimal meant) { assertEquals(meant, CellValues.decimal(typed)); }

  @Test void half_a_household_is_no_integer() {
    assertEquals(12, CellValues.integer("12.0"));
    assertEquals("sheet.not-integer", assertThrows(BadCell.class, () -> CellValues.integer("12.5")).key);
  }

  @Test void labels_choose_values() {
    assertEquals("FEMALE", CellValues.choice(" 女 ", Map.of("女", "FEMALE")));
    assertEquals("sheet.not-among", assertThrows(BadCell.class, () -> CellValues.choice("无", Map.of("女", "FEMALE"))).key);
  }
}
