package shanzhi.projects.works.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.projects.works.boundary.TemplateLine.Part;

class PaymentPlanTest {

  private static final List<Part> PARTS = List.of(new Part(1, "签约", new BigDecimal("40"), ProjectState.CONTRACT), new Part(2, "中期", new BigDecimal("40"), ProjectState.MIDTERM),
      new Part(3, "验收", new BigDecimal("20"), ProjectState.ACCEPTANCE));
  private static final TemplateLine WORKS = new TemplateLine(1, "WORKS", "硬件", "Works", ItemKind.WORKS, true, false, false, List.of(ProjectState.TOWN_FILED, ProjectState.TENDER, ProjectState.ENTRUST,
      ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.MIDTERM, ProjectState.ACCEPTANCE, ProjectState.EVALUATED, ProjectState.SETTLED), PARTS, LocalDate.of(2018, 1, 1), null, "示例");

  private static List<String> amounts(String contract) { return PaymentPlan.divide(new BigDecimal(contract), PARTS).stream().map(line -> line.amount().toPlainString()).toList(); }

  @Test void forty_forty_twenty_of_57900_are_23160_23160_and_11580() { assertEquals(List.of("23160.00", "23160.00", "11580.00"), amounts("57900.00")); }

  @Test void the_last_instalment_takes_the_cents_that_are_left() {
    assertEquals(List.of("0.40", "0.40", "0.21"), amounts("1.01"));
    assertEquals(List.of("13333.33", "13333.33", "6666.67"), amounts("33333.33"));
    assertEquals(List.of("0.00", "0.00", "0.01"), amounts("0.01"));
  }

  @Test void any_sum_is_divided_without_a_cent_lost() {
    for (int cents = 1; cents < 5_000; cents += 7) {
      var contract = new BigDecimal(cents).movePointLeft(2).setScale(2);
      assertEquals(contract, PaymentPlan.divide(contract, PARTS).stream().map(PaymentPlan.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  private static List<String> standing(String contract, String paid) {
    return PaymentPlan.standing(new BigDecimal(contract), PARTS, new BigDecimal(paid)).stream().map(one -> one.line().no() + " " + one.line().amount().toPlainString() + (one.paid() ? " paid" : "")).toList();
  }

  @Test void what_was_paid_before_is_taken_from_the_first_parts_on_and_a_part_paid_by_half_becomes_two_lines() {
    assertEquals(List.of("1 400.00", "2 400.00", "3 200.00"), standing("1000.00", "0"));
    assertEquals(List.of("1 400.00 paid", "2 400.00", "3 200.00"), standing("1000.00", "400.00"));
    assertEquals(List.of("1 400.00 paid", "2 0.01 paid", "3 399.99", "4 200.00"), standing("1000.00", "400.01"));
    assertEquals(List.of("1 399.99 paid", "2 0.01", "3 400.00", "4 200.00"), standing("1000.00", "399.99"));
    assertEquals(List.of("1 400.00 paid", "2 400.00 paid", "3 200.00 paid"), standing("1000.00", "1000.00"));
  }

  @Test void an_instalment_is_due_once_its_phase_is_reached_and_never_after_the_end() {
    assertTrue(PaymentPlan.due(ProjectState.CONTRACT, ProjectState.CONTRACT, WORKS));
    assertFalse(PaymentPlan.due(ProjectState.MIDTERM, ProjectState.EXECUTING, WORKS));
    assertTrue(PaymentPlan.due(ProjectState.MIDTERM, ProjectState.COMPLETED, WORKS));
    assertFalse(PaymentPlan.due(ProjectState.ACCEPTANCE, ProjectState.COMPLETED, WORKS));
    assertTrue(PaymentPlan.due(ProjectState.ACCEPTANCE, ProjectState.EVALUATED, WORKS));
    assertFalse(PaymentPlan.due(ProjectState.CONTRACT, ProjectState.SETTLED, WORKS));
    assertFalse(PaymentPlan.due(ProjectState.CONTRACT, ProjectState.STOPPED, WORKS));
  }
}
