package shanzhi.projects.funds.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;
import shanzhi.projects.funds.boundary.SharePart;

/** Sharing out a pool: exact to the cent, and every cent explained. */
class AllocationTest {

  private static final List<Figure> THREE = List.of(new Figure("A", 1200, 3600, "GOOD"), new Figure("B", 2866, 7233, "EXCELLENT"), new Figure("C", 7016, 23264, "FAIL"));
  private static final Rule USUAL = Rule.shares("50", "30", "20");
  private static final Map<String, BigDecimal> GRADES = Map.of("EXCELLENT", new BigDecimal("1.10"), "GOOD", new BigDecimal("1.00"), "PASS", new BigDecimal("0.90"), "FAIL", new BigDecimal("0.80"));

  private static List<String> amounts(String pool, Rule rule, List<Figure> figures) { return Allocation.of(new BigDecimal(pool), rule, figures).stream().map(one -> one.amount().toPlainString()).toList(); }

  @Test void the_example_of_the_rules_comes_out_to_the_cent() { assertEquals(List.of("330402.01", "430016.94", "739581.05"), amounts("1500000.00", USUAL, THREE)); }

  @Test void cents_left_over_go_to_the_largest_remainder_and_ties_to_the_lower_code() {
    var same = List.of(new Figure("C", 10, 10, null), new Figure("A", 10, 10, null), new Figure("B", 10, 10, null));
    assertEquals(List.of("33.34", "33.33", "33.33"), amounts("100.00", USUAL, same));
    assertEquals(List.of("0.01", "0.01", "0.00"), amounts("0.02", USUAL, same));
  }

  @Test void nobody_gets_less_than_the_floor_and_the_others_pay_for_it() {
    var shares = Allocation.of(new BigDecimal("1500000.00"), USUAL.atLeast("400000"), THREE);
    assertEquals("400000.00", shares.get(0).amount().toPlainString());
    assertEquals(new BigDecimal("1500000.00"), shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertTrue(shares.get(0).why().stream().anyMatch(part -> part.part().equals("FLOOR") && part.amount().toPlainString().equals("69597.99")), shares.get(0).toString());
    assertEquals("pool.floor-too-high", assertThrows(Refusal.class, () -> Allocation.of(new BigDecimal("1500000.00"), USUAL.atLeast("500000.01"), THREE)).key());
    assertEquals(List.of("500000.00", "500000.00", "500000.00"), amounts("1500000.00", USUAL.atLeast("500000"), THREE));
  }

  @Test void a_grade_weighs_and_a_missing_one_is_named() {
    var graded = Allocation.of(new BigDecimal("1500000.00"), USUAL.graded(GRADES), THREE);
    // by hand: 33040201…, weights 0.220268…·1.0, 0.286677…·1.1, 0.493054…·0.8 of the pool
    assertTrue(graded.get(1).amount().compareTo(new BigDecimal("430016.94")) > 0 && graded.get(2).amount().compareTo(new BigDecimal("739581.05")) < 0);
    assertEquals("pool.no-grade", assertThrows(Refusal.class, () -> Allocation.of(BigDecimal.TEN, USUAL.graded(GRADES), List.of(new Figure("A", 1, 1, null)))).key());
  }

  @Test void so_much_each_and_so_much_per_hundred_residents() {
    var two = List.of(new Figure("A", 1, 1000, null), new Figure("B", 1, 3000, null));
    // 200,000 + 30,000 against 200,000 + 90,000
    assertEquals(List.of("230000.00", "290000.00"), amounts("520000.00", Rule.standard("200000", "3000"), two));
    assertEquals(List.of("115000.00", "145000.00"), amounts("260000.00", Rule.standard("200000", "3000"), two));
  }

  @Test void every_share_is_explained_to_the_cent_and_all_come_to_the_pool() {
    var random = new Random(20260101);
    for (int round = 0; round < 200; round++) {
      var figures = new ArrayList<Figure>();
      int n = 1 + random.nextInt(120);
      for (int i = 0; i < n; i++) figures.add(new Figure("%05d".formatted(i), 1 + random.nextInt(9000), 1 + random.nextInt(30000), List.of("EXCELLENT", "GOOD", "PASS", "FAIL").get(random.nextInt(4))));
      var pool = BigDecimal.valueOf(random.nextLong(n * 3_000_000L, 9_000_000_000L), 2);
      var rule = random.nextBoolean() ? USUAL : Rule.standard("200000", "3000");
      if (random.nextBoolean()) rule = rule.graded(GRADES);
      if (random.nextBoolean()) rule = rule.atLeast("20000");
      var shares = Allocation.of(pool, rule, figures);
      assertEquals(0, pool.compareTo(shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
      for (var share : shares) assertEquals(0, share.amount().compareTo(share.why().stream().map(SharePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add)), share::toString);
    }
  }
}
