package shanzhi.staff.pay.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.PolicyState;

/** The life of a policy version. */
class PayPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

  private static PayPolicy submitted(boolean sample, String from, String until) {
    var policy = new PayPolicy("510131000000", "TEST", 1);
    policy.write("TEST", "试行办法", sample, "测试", "", LocalDate.parse(from), until == null ? null : LocalDate.parse(until), "hr", NOW);
    policy.submit("hr", NOW);
    return policy;
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void samples_need_a_document_outside_the_demonstration() {
    assertEquals("pay-policy.sample-needs-document", refused(() -> submitted(true, "2026-01-01", null).approve("同意", " ", false, Set.of("finance"), "finance", NOW)));
    var documented = submitted(true, "2026-01-01", null);
    documented.approve("同意", "蒲人社发〔2026〕1号", false, Set.of("finance"), "finance", NOW);
    assertEquals(PolicyState.LIVE, documented.state());
    submitted(true, "2026-01-01", null).approve("同意", null, true, Set.of("finance"), "finance", NOW);
    submitted(false, "2026-01-01", null).approve("同意", null, false, Set.of("finance"), "finance", NOW);
  }

  @Test void whoever_wrote_it_or_stands_in_for_the_writer_does_not_approve_it() {
    assertEquals("pay-policy.own-draft", refused(() -> submitted(false, "2026-01-01", null).approve("同意", null, false, Set.of("finance", "hr"), "finance", NOW)));
  }

  @Test void the_next_version_leaves_no_day_without_a_rule() {
    submitted(false, "2026-01-01", null).followedFrom(LocalDate.of(2026, 7, 1));
    submitted(false, "2026-01-01", "2026-06-30").followedFrom(LocalDate.of(2026, 7, 1));
    submitted(false, "2026-01-01", "2026-12-31").followedFrom(LocalDate.of(2026, 7, 1));
    assertEquals("pay-policy.gap", refused(() -> submitted(false, "2026-01-01", "2026-06-30").followedFrom(LocalDate.of(2026, 8, 1))));
    assertEquals("pay-policy.later-version", refused(() -> submitted(false, "2026-01-01", null).followedFrom(LocalDate.of(2026, 1, 1))));
  }

  @Test void only_a_draft_can_be_written() {
    var policy = submitted(false, "2026-01-01", null);
    assertEquals("pay-policy.not-a-draft", refused(() -> policy.write("TEST", "试行办法", false, "测试", "", LocalDate.of(2026, 2, 1), null, "hr", NOW)));
    policy.sendBack("请改", "finance", NOW);
    assertEquals("pay-policy.other-code", refused(() -> policy.write("OTHER", "试行办法", false, "测试", "", LocalDate.of(2026, 2, 1), null, "hr", NOW)));
    policy.drop();
    assertEquals("pay-policy.not-a-draft", refused(() -> policy.submit("hr", NOW)));
  }
}
