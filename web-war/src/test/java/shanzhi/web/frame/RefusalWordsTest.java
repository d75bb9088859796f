package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;

/** What is refused is said in words that people can act on. */
class RefusalWordsTest {

  @Test void money_is_said_to_the_cent_with_its_commas() {
    var said = Trouble.text("fund.purse-short", Locale.SIMPLIFIED_CHINESE, new BigDecimal("330402.10"), new BigDecimal("5000.00"));
    assertTrue(said.contains("330,402.10") && said.contains("5,000.00"), said);
  }

  @Test void a_year_has_no_comma() {
    assertEquals("日期 2027-01-02 不在 2026 年度资金的开放期内（至 2026-12-31）。", Trouble.text("fund.outside-year", Locale.SIMPLIFIED_CHINESE, LocalDate.of(2027, 1, 2), "2026", LocalDate.of(2026, 12, 31)));
  }

  private static String said(Refusal refusal, Locale locale) { return Trouble.of(refusal, locale).message(); }

  @Test void the_number_of_a_thing_is_said_as_it_stands_and_a_count_with_commas() {
    assertEquals("没有任务 123456。", said(Refusal.unknown("job.unknown", 123_456L), Locale.SIMPLIFIED_CHINESE));
    assertTrue(said(Refusal.conflict("sheet.export-too-long", 100_000), Locale.SIMPLIFIED_CHINESE).contains("100,000"));
  }

  @Test void a_language_is_chosen_by_what_the_caller_likes_best() {
    assertEquals(Locale.ENGLISH, Problems.locale("fr, en;q=0.5"));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Problems.locale("en;q=0.2, zh-CN"));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Problems.locale("fr"));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Problems.locale("\u0000,;;"));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Problems.locale((String) null));
  }
}
