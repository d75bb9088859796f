package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import shanzhi.staff.payroll.boundary.PaperKey;

class PaperKeyTest {

  @Test void brackets_blanks_and_widths_make_no_other_paper() {
    for (var typed : new String[] {"蒲人社发 [2025] 5 号", "蒲人社发（2025）５号", "蒲人社发【2025】5号。"}) assertEquals(PaperKey.of("蒲人社发〔2025〕5号"), PaperKey.of(typed), typed);
    assertEquals(PaperKey.of("Pu-HR 2025-5"), PaperKey.of("pu－hr２０２５-5"), "however wide, however tall");
  }

  @Test void other_numbers_stay_others() {
    assertNotEquals(PaperKey.of("蒲人社发〔2025〕15号"), PaperKey.of("蒲人社发〔20251〕5号"));
    assertNotEquals(PaperKey.of("2025-1-15"), PaperKey.of("2025-11-5"));
    assertEquals("", PaperKey.of(" 〔〕 "));
    assertEquals("", PaperKey.of(null));
  }
}
