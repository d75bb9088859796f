package shanzhi.projects.ledger.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;

class BooksTest {

  private static final BigDecimal TEN = new BigDecimal("10.00");
  private static final BigDecimal LESS = new BigDecimal("9.99");

  private static Refusal refused(Entry... entries) { return assertThrows(Refusal.class, () -> Books.balanced(List.of(entries))); }

  @Test void an_entry_whose_sides_differ_by_a_cent_is_refused_and_both_sums_are_named() {
    var refusal = refused(Entry.debit("BANK", TEN), Entry.credit("OPENING", LESS));
    assertEquals("fund.unbalanced", refusal.key());
    assertEquals(List.of(TEN, LESS), refusal.args());
  }

  @Test void one_side_alone_nothing_at_all_and_less_than_nothing_are_no_entry() {
    assertEquals("fund.unbalanced", refused(Entry.debit("BANK", TEN)).key());
    assertEquals("fund.unbalanced", refused(Entry.debit("BANK", BigDecimal.ZERO), Entry.credit("OPENING", BigDecimal.ZERO)).key());
    assertEquals("fund.unbalanced", refused(Entry.debit("BANK", TEN.negate()), Entry.credit("OPENING", TEN.negate())).key());
  }

  @Test void lines_of_nothing_are_left_out_and_the_others_stand() {
    var lines = Books.balanced(List.of(Entry.debit("BANK", TEN), Entry.debit("TRANSIT", BigDecimal.ZERO), Entry.credit("OPENING", LESS), Entry.credit("OWN", new BigDecimal("0.01"))));
    assertEquals(List.of("BANK", "OPENING", "OWN"), lines.stream().map(Entry::account).toList());
  }
}
