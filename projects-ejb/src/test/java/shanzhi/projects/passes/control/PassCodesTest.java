package shanzhi.projects.passes.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.PassCodes;
import shanzhi.projects.passes.boundary.PassCounts;

class PassCodesTest {

  @Test void a_code_is_read_however_it_is_typed() {
    var code = PassCodes.next();
    var grouped = PassCodes.grouped(code);
    for (var typed : new String[] {code, grouped, grouped.toLowerCase(), " " + grouped.replace('-', ' ') + "\u3000", grouped.replace("-", "—")}) assertEquals(code, PassCodes.plain(typed), typed);
  }

  @Test void what_cannot_be_a_code_is_none() {
    for (var typed : new String[] {null, "", "2222-2222-222", "2222-2222-22222", "0000-2222-2222", "OOOO-2222-2222", "2222-2222-222\u0000", "２２２２-2222-2222", "x".repeat(10_000)}) assertNull(PassCodes.plain(typed), typed);
  }

  @Test void codes_do_not_repeat_and_a_receipt_always_comes_out_the_same() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 20_000; i++) seen.add(PassCodes.next());
    assertEquals(20_000, seen.size());
    assertEquals(PassCodes.from("ab".repeat(32)), PassCodes.from("ab".repeat(32)));
    assertEquals(PassCodes.from("00"), PassCodes.plain(PassCodes.from("00")));
  }

  @Test void the_rate_is_answered_of_all() {
    assertEquals("16.4", new PassCounts(1900, 0, 272, 40).rate().toPlainString());
    assertEquals("0.0", new PassCounts(0, 0, 0, 0).rate().toPlainString());
  }
}
