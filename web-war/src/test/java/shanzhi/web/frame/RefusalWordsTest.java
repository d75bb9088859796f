package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;

class RefusalWordsTest {

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
