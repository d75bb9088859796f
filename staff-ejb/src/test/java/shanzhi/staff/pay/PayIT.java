package shanzhi.staff.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.boundary.AnnouncedFigure;
import shanzhi.staff.insurance.boundary.Announcement;
import shanzhi.staff.insurance.boundary.InsuranceRates;
import shanzhi.staff.insurance.control.InsuranceBook;
import shanzhi.staff.pay.boundary.PayPolicies;
import shanzhi.staff.pay.boundary.PayTrials;
import shanzhi.staff.pay.boundary.PolicyLine;
import shanzhi.staff.pay.boundary.PolicySheet;
import shanzhi.staff.pay.boundary.PolicyState;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.TryPay;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.pay.control.ShippedPolicies;
import shanzhi.staff.tax.boundary.BonusQuestion;
import shanzhi.staff.tax.boundary.IncomeTaxes;
import shanzhi.staff.tax.boundary.WithholdingQuestion;
import shanzhi.staff.tax.control.BonusTax;
import shanzhi.staff.tax.control.TaxBook;
import shanzhi.staff.tax.control.TaxTables;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Pay policies are drafted by one and put in force by another; slips and taxes are tried by whoever may, on the own ground. */
@ExtendWith(ArquillianExtension.class)
class PayIT {

  static final Caller HR = Caller.named("hr").as(JobRole.HR);
  static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  static final Caller STRANGER = Caller.named("hr-jt").as(JobRole.HR);
  static final Caller FOREIGN_FINANCE = Caller.named("finance-jt").as(JobRole.FINANCE);
  static final Caller WORKER = Caller.named("member").as(JobRole.EMPLOYEE);
  static final String PUJIANG = "510131000000";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", PayIT.class); }

  @Inject PayPolicies policies;
  @Inject PayTrials trials;
  @Inject IncomeTaxes taxes;
  @Inject InsuranceRates rates;
  @Inject PolicyBook book;
  @Inject InsuranceBook insurance;
  @Inject TaxBook taxBook;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @BeforeEach void nothing_is_drafted() { Sql.on(database).update("update staff.pay_policy set state = 'DROPPED' where state in ('DRAFT', 'SUBMITTED')"); }

  private PolicySheet sheet(long policy) { return HR.calls(() -> policies.sheet(policy)); }

  private int version(long policy) { return sheet(policy).line().version(); }

  private long draft(String code) { return HR.calls(() -> policies.draft(PUJIANG, code)); }

  private void keep(long policy, String file) { HR.does(() -> policies.keep(policy, version(policy), file)); }

  private long submitted(String code, String from, String base) {
    long policy = draft(code);
    keep(policy, sheet(policy).file().replaceFirst("自: \\S+", "自: " + from).replace("基数 | 3876.00", "基数 | " + base));
    HR.does(() -> policies.submit(policy, version(policy)));
    return policy;
  }

  private static String refused(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed::run)).key(); }

  private static TryPay trial(String area, String month, Map<String, String> facts) {
    return new TryPay(area, "SAN-GANG-18", month, facts, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static final Map<String, String> A = Map.of("岗位", "工作人员", "服务年限", "5", "学历", "学士", "证书", "助理");

  private Slip slip(String month) { return HR.calls(() -> trials.slip(trial(PUJIANG, month, A))); }

  private static final PayPolicies.Approval YES = new PayPolicies.Approval("同意", null);

  @Test void the_shipped_policies_are_in_force_for_the_demonstration() {
    var ledger = HR.calls(policies::ledger);
    var live = ledger.stream().filter(line -> line.state() == PolicyState.LIVE && line.number() == 1).map(PolicyLine::code).toList();
    assertTrue(live.containsAll(List.of("SAN-GANG-18", "SHE-PING", "GANG-WEI", "SI-GANG-24")), live.toString());
    assertTrue(ledger.stream().allMatch(line -> line.area().equals(PUJIANG)), "the other county's are not seen");
    for (var policy : ShippedPolicies.all()) {
      long id = Sql.on(database).number("select id from staff.pay_policy where area = ? and code = ? and number = 1", PUJIANG, policy.code());
      var read = sheet(id).text();
      assertEquals(policy.facts().toString(), read.facts().toString());
      assertEquals(policy.items(), read.items());
      assertEquals(policy.tables().toString(), read.tables().toString());
    }
  }

  @Test void a_new_version_follows_on_the_day_after_and_the_old_month_keeps_its_figures() {
    long policy = submitted("SAN-GANG-18", "2031-07-01", "4418.64");
    FINANCE.does(() -> policies.approve(policy, version(policy), YES));
    var live = sheet(policy).line();
    assertEquals(PolicyState.LIVE, live.state());
    assertEquals(LocalDate.of(2031, 6, 30), HR.calls(policies::ledger).stream().filter(line -> line.code().equals("SAN-GANG-18") && line.number() == live.number() - 1).findFirst().orElseThrow().until());
    assertEquals("4224.84", slip("2031-06").standard().toPlainString());
    assertEquals("4816.32", slip("2031-07").standard().toPlainString());
    assertEquals("pay-policy.not-a-draft", refused(HR, () -> policies.keep(policy, version(policy), sheet(policy).file())), "what is in force never changes");
    long earlier = submitted("SAN-GANG-18", "2030-01-01", "4000.00");
    assertEquals("pay-policy.later-version", refused(FINANCE, () -> policies.approve(earlier, version(earlier), YES)));
  }

  @Test void whoever_drafted_it_does_not_approve_it_even_with_both_jobs() {
    var sql = Sql.on(database);
    sql.update("insert into foundation.account (username, display_name, created_by) values ('both', '都管', 'test') on conflict do nothing");
    for (var job : List.of("HR", "FINANCE")) {
      sql.update("insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at) values (nextval('foundation.user_scope_seq'), 'both', ?, ?, date '2020-01-01', 'test', now())", job, PUJIANG);
    }
    var both = Caller.named("both").as(JobRole.HR, JobRole.FINANCE);
    long policy = both.calls(() -> policies.draft(PUJIANG, "SI-GANG-24"));
    both.does(() -> policies.submit(policy, version(policy)));
    assertEquals("pay-policy.own-draft", refused(both, () -> policies.approve(policy, version(policy), YES)));
    assertEquals(PolicyState.SUBMITTED, sheet(policy).line().state());
  }

  @Test void a_gap_between_two_versions_is_refused() {
    long first = draft("GANG-WEI");
    keep(first, sheet(first).file().replaceFirst("自: \\S+", "自: 2032-01-01\n至: 2032-12-31"));
    HR.does(() -> policies.submit(first, version(first)));
    FINANCE.does(() -> policies.approve(first, version(first), YES));
    long next = draft("GANG-WEI");
    keep(next, sheet(next).file().replaceFirst("自: \\S+\n至: \\S+", "自: 2033-02-01"));
    HR.does(() -> policies.submit(next, version(next)));
    assertEquals("pay-policy.gap", refused(FINANCE, () -> policies.approve(next, version(next), YES)));
    assertEquals("pay-policy.none-in-force", refused(HR, () -> trials.slip(new TryPay(PUJIANG, "GANG-WEI", "2033-01", Map.of("岗位", "正职"), null, null, null, null, null, null, null, null, null, null, null))));
  }

  @Test void a_draft_that_could_not_be_followed_is_not_kept() {
    long policy = draft("SHE-PING");
    var file = sheet(policy).file();
    assertEquals("formula.unknown-name", refused(HR, () -> policies.keep(policy, version(policy), file.replace("薪酬标准 × 固定占比 |", "薪酬标准 × 固定比例 |"))));
    assertEquals("pay-policy.line", refused(HR, () -> policies.keep(policy, version(policy), file.replace("固定薪酬 | 应发", "固定薪酬 | 应付"))));
    assertEquals("pay-policy.whole-months", refused(HR, () -> policies.keep(policy, version(policy), file.replaceFirst("自: \\S+", "自: 2031-07-15"))));
    assertEquals("pay-policy.other-code", refused(HR, () -> policies.keep(policy, version(policy), file.replace("SHE-PING", "SHE-PING-2"))));
    assertEquals(file, sheet(policy).file());
    assertEquals("pay-policy.draft-there", refused(HR, () -> policies.draft(PUJIANG, "SHE-PING")));
    assertEquals("changed-by-someone-else", refused(HR, () -> policies.submit(policy, version(policy) - 1)));
  }

  @Test void a_sample_sent_back_may_be_dropped() {
    long policy = submitted("SI-GANG-24", "2031-01-01", "1");
    FINANCE.does(() -> policies.sendBack(policy, version(policy), "请附文件"));
    assertEquals(PolicyState.DRAFT, sheet(policy).line().state());
    HR.does(() -> policies.drop(policy, version(policy)));
    assertTrue(HR.calls(policies::ledger).stream().noneMatch(line -> line.id() == policy));
  }

  @Test void policies_of_another_county_do_not_exist() {
    long policy = draft("GANG-WEI");
    for (var stranger : List.of(STRANGER, FOREIGN_FINANCE)) assertEquals("pay-policy.unknown", refused(stranger, () -> policies.sheet(policy)));
    assertEquals("pay-policy.unknown", refused(STRANGER, () -> policies.submit(policy, 0)));
    assertEquals("pay-policy.unknown", refused(FOREIGN_FINANCE, () -> policies.approve(policy, 0, YES)));
    assertEquals("area.out-of-reach", refused(STRANGER, () -> policies.draft(PUJIANG, "GANG-WEI")));
    assertEquals("area.out-of-reach", refused(STRANGER, () -> trials.slip(trial(PUJIANG, "2024-06", A))));
    assertEquals("area.out-of-reach", refused(STRANGER, () -> trials.choices(PUJIANG, YearMonth.of(2024, 6))));
  }

  @Test void without_the_right_nobody_gets_in() {
    long policy = draft("GANG-WEI");
    List<Runnable> closed = List.of(() -> policies.ledger(), () -> policies.sheet(policy), () -> policies.templates(), () -> trials.slip(trial(PUJIANG, "2024-06", A)),
        () -> taxes.bonus(new BonusQuestion("1")), () -> taxes.tables(), () -> rates.rates());
    for (var deed : closed) assertThrows(EJBAccessException.class, () -> WORKER.does(deed));
    for (Runnable deed : List.<Runnable>of(() -> policies.draft(PUJIANG, "SHE-PING"), () -> policies.keep(policy, 0, "x"), () -> policies.submit(policy, 0), () -> policies.drop(policy, 0))) {
      assertThrows(EJBAccessException.class, () -> FINANCE.does(deed));
    }
    for (Runnable deed : List.<Runnable>of(() -> policies.approve(policy, 0, YES), () -> policies.sendBack(policy, 0, "x"))) assertThrows(EJBAccessException.class, () -> HR.does(deed));
  }

  @Test void the_rows_of_the_database_are_those_that_were_shipped() {
    var shipped = TaxTables.shipped().on(LocalDate.of(2024, 6, 30));
    var kept = taxBook.of(YearMonth.of(2024, 6));
    assertEquals(shipped.annual().size(), kept.annual().size());
    assertEquals(0, shipped.flat().compareTo(kept.flat()));
    for (int i = 0; i < 400; i++) {
      var bonus = BigDecimal.valueOf(i * 2_751_37L, 2);
      assertEquals(BonusTax.apart(shipped, bonus), BonusTax.apart(kept, bonus));
      assertEquals(0, shipped.annual(bonus).quick().compareTo(kept.annual(bonus).quick()));
    }
    assertEquals(31, HR.calls(rates::rates).stream().filter(line -> line.area().equals("510100000000")).count());
    assertFalse(HR.calls(rates::bases).isEmpty() || HR.calls(rates::minimumWages).isEmpty());
  }

  @Test void a_trial_gives_the_slip_with_its_reasons() {
    var slip = slip("2024-06");
    assertEquals("2687.48", slip.net().toPlainString());
    assertEquals("692.39", slip.employee().toPlainString());
    assertEquals("1311.74", slip.employer().toPlainString());
    assertEquals("ROUND(3876.00 × 1.09, 2)", slip.line("薪酬标准").worked());
    assertEquals("pay.fact-choice", refused(HR, () -> trials.slip(trial(PUJIANG, "2024-06", Map.of("岗位", "主任")))));
    assertEquals("pay-policy.none-in-force", refused(HR, () -> trials.slip(trial(PUJIANG, "2021-12", A))));
    assertEquals("insurance.no-rates", refused(HR, () -> trials.slip(trial(PUJIANG, "2022-06", A))));
  }

  private static AnnouncedFigure figure(String area, String kind, Integer injuryClass, String first, String second, String from) {
    return new AnnouncedFigure(area, kind, injuryClass, first, second, LocalDate.parse(from), "测试文件");
  }

  private long announced(AnnouncedFigure figure) { return HR.calls(() -> rates.announce(figure)); }

  @Test void a_published_figure_holds_once_somebody_else_has_confirmed_it() {
    var high = new TryPay(PUJIANG, "SHE-PING", "2030-05", Map.of("岗位", "正职", "级别", "12"), "99999", null, null, null, null, null, null, null, null, null, null);
    var june = new TryPay(PUJIANG, "SHE-PING", "2030-06", Map.of("岗位", "正职", "级别", "12"), "99999", null, null, null, null, null, null, null, null, null, null);
    long base = announced(figure(PUJIANG, "SOCIAL_BASE", null, "4500", "22500", "2030-06-01"));
    assertEquals("1628.40", HR.calls(() -> trials.slip(june)).line("养老保险（个人）").result(), "one person's word changes nothing");
    assertEquals("insurance.proposed-already", refused(HR, () -> rates.announce(figure(PUJIANG, "SOCIAL_BASE", null, "4400", "22000", "2030-06-01"))));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> rates.confirm(base)));
    Sql.on(database).update("update staff.announcement set proposed_by = 'finance' where id = ?", base);
    assertEquals("insurance.own-proposal", refused(FINANCE, () -> rates.confirm(base)));
    Sql.on(database).update("update staff.announcement set proposed_by = 'hr' where id = ?", base);
    assertEquals("insurance.no-proposal", refused(FOREIGN_FINANCE, () -> rates.confirm(base)));
    FINANCE.does(() -> rates.confirm(base));
    assertEquals("insurance.decided", refused(FINANCE, () -> rates.confirm(base)));
    long injury = announced(figure(PUJIANG, "INJURY", 1, "0", "0.15", "2030-06-01"));
    FINANCE.does(() -> rates.confirm(injury));
    assertEquals("1628.40", HR.calls(() -> trials.slip(high)).line("养老保险（个人）").result());
    assertEquals("1800.00", HR.calls(() -> trials.slip(june)).line("养老保险（个人）").result());
    assertEquals("33.75", HR.calls(() -> trials.slip(june)).line("工伤保险（单位）").result());
    assertEquals("insurance.later-row", refused(HR, () -> rates.announce(figure(PUJIANG, "SOCIAL_BASE", null, "4400", "22000", "2030-01-01"))));
    long fund = announced(figure(PUJIANG, "HOUSING_FUND", null, "7", "7", "2030-06-01"));
    FINANCE.does(() -> rates.refuse(fund, "与文件不符"));
    assertTrue(HR.calls(rates::announcements).stream().anyMatch(one -> one.id() == fund && one.state() == Announcement.State.REFUSED && one.words().equals("与文件不符")));
    assertTrue(STRANGER.calls(rates::announcements).stream().noneMatch(one -> one.area().equals(PUJIANG)));
    assertEquals("insurance.figure", refused(HR, () -> rates.announce(figure(PUJIANG, "FUND_BASE", null, "4400", "4000", "2030-01-01"))));
    assertEquals("insurance.injury-class", refused(HR, () -> rates.announce(figure(PUJIANG, "INJURY", null, "0", "1", "2030-01-01"))));
    assertEquals("area.out-of-reach", refused(STRANGER, () -> rates.announce(figure(PUJIANG, "PENSION", null, "8", "16", "2030-01-01"))));
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> rates.announce(figure(PUJIANG, "PENSION", null, "8", "16", "2030-01-01"))));
  }

  @Test void what_was_announced_later_is_not_seen_by_whoever_looks_from_an_earlier_day() {
    long wage = announced(figure(PUJIANG, "MINIMUM_WAGE", null, "2600", null, "2029-03-01"));
    FINANCE.does(() -> rates.confirm(wage));
    var today = shanzhi.kernel.ChinaTime.today(java.time.Clock.systemUTC());
    var march = YearMonth.of(2029, 3);
    assertEquals(0, new BigDecimal("2600").compareTo(insurance.of(PUJIANG, march).minimumWage().monthly()));
    assertEquals(0, new BigDecimal("2330").compareTo(insurance.of(PUJIANG, march, today.minusDays(1)).minimumWage().monthly()));
  }

  @Test void figures_without_a_document_are_named_and_their_use_is_approved_by_two() {
    var rules = insurance.of(PUJIANG, YearMonth.of(2024, 6));
    assertTrue(rules.samples().containsAll(List.of("医疗保险", "生育保险", "大病互助")), rules.samples().toString());
    assertFalse(rules.samples().contains("失业保险"), "its document was found");
    long asked = HR.calls(() -> rates.useSamples(PUJIANG, LocalDate.of(2023, 1, 1), "测试批复〔2030〕1号"));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> rates.confirm(asked)));
    FINANCE.does(() -> rates.confirm(asked));
    assertEquals("area.out-of-reach", refused(STRANGER, () -> rates.useSamples(PUJIANG, LocalDate.of(2023, 1, 1), "无")));
  }

  @Test void taxes_are_tried_month_by_month() {
    var half = FINANCE.calls(() -> taxes.withholding(new WithholdingQuestion("2024-07", "NONE", Collections.nCopies(6, new WithholdingQuestion.Month("15000.00", "2000.00", "0.00")))));
    assertEquals(List.of("240.00", "240.00", "240.00", "240.00", "520.00", "800.00"), half.stream().map(one -> one.withheld().toPlainString()).toList());
    assertEquals("3390.10", FINANCE.calls(() -> taxes.bonus(new BonusQuestion("36001.00"))).separate().toPlainString());
    assertEquals("tax.no-table", refused(FINANCE, () -> taxes.withholding(new WithholdingQuestion("2018-12", "NONE", List.of(new WithholdingQuestion.Month("1", "0", "0"))))));
    for (var amount : List.of("-1", "1.234", "1e3", "", "一", "1,000")) {
      var failure = assertThrows(EJBException.class, () -> FINANCE.does(() -> taxes.bonus(new BonusQuestion(amount))));
      assertTrue(failure.getCause() instanceof ConstraintViolationException, amount);
    }
  }
}
