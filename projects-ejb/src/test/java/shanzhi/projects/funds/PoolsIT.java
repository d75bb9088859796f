package shanzhi.projects.funds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.FundSamples.AUDITOR;
import static shanzhi.projects.FundSamples.CLERK;
import static shanzhi.projects.FundSamples.FEILONG;
import static shanzhi.projects.FundSamples.FINANCE;
import static shanzhi.projects.FundSamples.LEADER;
import static shanzhi.projects.FundSamples.PUJIANG;
import static shanzhi.projects.FundSamples.STRANGER;
import static shanzhi.projects.FundSamples.STRANGE_FINANCE;
import static shanzhi.projects.FundSamples.WORKER;
import static shanzhi.projects.FundSamples.YEAR;
import static shanzhi.projects.FundSamples.item;
import static shanzhi.projects.FundSamples.yuan;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.funds.boundary.ApplyIncentive;
import shanzhi.projects.funds.boundary.CommunityFigure;
import shanzhi.projects.funds.boundary.CommunityFigures;
import shanzhi.projects.funds.boundary.Donate;
import shanzhi.projects.funds.boundary.DraftPool;
import shanzhi.projects.funds.boundary.Incentives;
import shanzhi.projects.funds.boundary.MicroFunds;
import shanzhi.projects.funds.boundary.OpenMicroFund;
import shanzhi.projects.funds.boundary.PoolState;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.funds.boundary.SharePart;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.projects.ledger.boundary.ResolveSum;
import shanzhi.testkit.TestEar;

/** Pools of 蒲江 from the draft to the purses, incentive money by application, and micro-funds. */
@ExtendWith(ArquillianExtension.class)
class PoolsIT {

  private static final String DAXING = "510131105000";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", PoolsIT.class, FundSamples.class); }

  @Inject Pools pools;
  @Inject Incentives incentives;
  @Inject MicroFunds microFunds;
  @Inject CommunityFigures figures;
  @Inject Commitments commitments;
  @Inject Payments payments;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static DraftPool wanted(String area, int year, FundSource source, String amount, String formula) {
    var pool = new DraftPool();
    pool.setArea(area);
    pool.setYear(year);
    pool.setSource(source);
    pool.setAmount(yuan(amount));
    pool.setFormula(formula);
    pool.setDocument("蒲财预〔" + year + "〕测试号");
    return pool;
  }

  private int version(long pool) { return FINANCE.calls(() -> pools.sheet(pool)).line().version(); }

  @Test void the_year_2026_of_the_county_comes_to_the_cent_in_every_view() {
    var pool = AUDITOR.calls(() -> pools.ledger(2026)).stream().filter(one -> one.area().equals(PUJIANG) && one.source() == FundSource.GUARANTEE).findFirst().orElseThrow();
    assertEquals(yuan("45000000.00"), pool.amount());
    assertEquals(93, pool.communities());
    var sheet = LEADER.calls(() -> pools.sheet(pool.id()));
    assertEquals(yuan("45000000.00"), sheet.shares().stream().map(one -> one.amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    for (var share : sheet.shares()) assertEquals(share.amount(), share.why().stream().map(SharePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add), share::toString);
    var purses = LEADER.calls(() -> commitments.purses(PUJIANG, 2026)).stream().filter(one -> one.source() == FundSource.GUARANTEE).toList();
    // other tests may have put in money of their own
    var putIn = sql().one("select coalesce(sum(l.credit - l.debit), 0) as s from projects.voucher_line l join projects.account a on a.id = l.account and a.kind <> 'INCOME' join projects.account_kind k on k.code = a.kind and k.fund join projects.purse p on p.id = a.purse and p.source = 'GUARANTEE' and p.year = 2026 and p.county = ?",
        row -> row.as("s", BigDecimal.class), PUJIANG).orElseThrow();
    assertEquals(yuan("45000000.00"), purses.stream().map(PurseLine::allocated).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(putIn));
    assertEquals(yuan("45000000.00"), sql().one("select sum(a.balance) as s from projects.account a join projects.purse p on p.id = a.purse where a.kind = 'INCOME' and p.source = 'GUARANTEE' and p.year = 2026", row -> row.as("s", BigDecimal.class)).orElseThrow());
    assertTrue(purses.stream().filter(PurseLine::byTown).count() >= 60, "villages have their books kept by the town");
    assertTrue(CLERK.calls(() -> pools.ledger(2026)).stream().anyMatch(one -> one.id() == pool.id()), "a community sees the pool it has a share in");
  }

  @Test void a_pool_is_drafted_approved_by_another_announced_and_transferred() {
    long id = FINANCE.calls(() -> pools.draft(wanted(PUJIANG, YEAR + 1, FundSource.GUARANTEE, "45000000.00", "EQ50-HH30-RES20")));
    assertEquals(id, FINANCE.calls(() -> pools.draft(wanted(PUJIANG, YEAR + 1, FundSource.GUARANTEE, "46000000.00", "BASE-PER-100"))), "drafted anew it is the same pool");
    var draft = FINANCE.calls(() -> pools.sheet(id));
    assertEquals(yuan("46000000.00"), draft.line().shared());
    assertTrue(draft.may().contains("draft") && !draft.may().contains("approve"));
    assertEquals("pool.not-approved", refused(() -> FINANCE.does(() -> pools.announce(id, -1))));
    sql().update("update projects.pool set drafted_by = 'leader' where id = ?", id);
    assertEquals("pool.own", refused(() -> LEADER.does(() -> pools.approve(id, -1))));
    sql().update("update projects.pool set drafted_by = 'finance' where id = ?", id);
    assertEquals("changed-by-someone-else", refused(() -> LEADER.does(() -> pools.approve(id, version(id) + 1))));
    LEADER.does(() -> pools.approve(id, version(id)));
    assertEquals("pool.not-draft", refused(() -> FINANCE.calls(() -> pools.draft(wanted(PUJIANG, YEAR + 1, FundSource.GUARANTEE, "1000000.00", "EQ50-HH30-RES20")))));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("delete from projects.pool_share where pool = ?", id), "nor past the code");
    FINANCE.does(() -> pools.announce(id, version(id)));
    assertEquals("pool.announcement-runs", refused(() -> FINANCE.does(() -> pools.transfer(id, version(id)))));
    sql().update("update projects.pool set announced_from = announced_from - 30, announced_until = announced_until - 30 where id = ?", id);
    assertEquals("fund.outside-year", refused(() -> FINANCE.does(() -> pools.transfer(id, version(id)))), "next year's money is not handed out this year");
    assertEquals(PoolState.ANNOUNCED, FINANCE.calls(() -> pools.sheet(id)).line().state());
  }

  @Test void a_town_has_a_pool_of_its_own_and_its_purses_grow_by_it() {
    var before = FINANCE.calls(() -> commitments.purses(DAXING, YEAR)).stream().filter(one -> one.source() == FundSource.GUARANTEE).toList();
    long id = FINANCE.calls(() -> pools.draft(wanted(DAXING, YEAR, FundSource.GUARANTEE, "100000.07", "EQ50-HH30-RES20")));
    LEADER.does(() -> pools.approve(id, -1));
    FINANCE.does(() -> pools.announce(id, -1));
    sql().update("update projects.pool set announced_from = announced_from - 30, announced_until = announced_until - 30 where id = ?", id);
    FINANCE.does(() -> pools.transfer(id, -1));
    assertEquals("pool.not-announced", refused(() -> FINANCE.does(() -> pools.transfer(id, -1))), "once");
    var after = FINANCE.calls(() -> commitments.purses(DAXING, YEAR)).stream().filter(one -> one.source() == FundSource.GUARANTEE).toList();
    assertEquals(yuan("100000.07"), after.stream().map(PurseLine::allocated).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(before.stream().map(PurseLine::allocated).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  @Test void incentive_money_takes_an_application_and_never_a_formula() {
    assertEquals("pool.no-applications", refused(() -> FINANCE.calls(() -> pools.draft(wanted(PUJIANG, 2025, FundSource.INCENTIVE, "500000.00", null)))));
    var wanted = new ApplyIncentive();
    wanted.setCommunity(FEILONG);
    wanted.setYear(2025);
    wanted.setTitle("院落自治示范 " + item());
    wanted.setGrounds("居民参与广");
    wanted.setAsked(yuan("80000.00"));
    wanted.setEvidence("申报书");
    long application = CLERK.calls(() -> incentives.apply(wanted));
    assertEquals("incentive.twice", refused(() -> CLERK.calls(() -> incentives.apply(wanted))));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> incentives.apply(wanted))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> incentives.apply(wanted)));
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> incentives.review(application, new Incentives.Review(yuan("90"), yuan("1.00"), "同意"))));
    assertEquals("incentive.unknown", refused(() -> STRANGE_FINANCE.does(() -> incentives.review(application, new Incentives.Review(yuan("90"), yuan("1.00"), "同意")))));
    assertEquals("incentive.over-asked", refused(() -> FINANCE.does(() -> incentives.review(application, new Incentives.Review(yuan("90"), yuan("80000.01"), "同意")))));
    FINANCE.does(() -> incentives.review(application, new Incentives.Review(yuan("90"), yuan("70000.00"), "同意")));
    assertEquals("incentive.reviewed", refused(() -> FINANCE.does(() -> incentives.review(application, new Incentives.Review(yuan("90"), yuan("70000.00"), "同意")))));
    assertEquals("pool.over-granted", refused(() -> FINANCE.calls(() -> pools.draft(wanted(PUJIANG, 2025, FundSource.INCENTIVE, "69999.99", null)))));
    long pool = FINANCE.calls(() -> pools.draft(wanted(PUJIANG, 2025, FundSource.INCENTIVE, "500000.00", null)));
    assertEquals(List.of("APPLICATION"), FINANCE.calls(() -> pools.sheet(pool)).shares().get(0).why().stream().map(SharePart::part).toList());
    LEADER.does(() -> pools.approve(pool, -1));
    assertTrue(CLERK.calls(() -> incentives.ledger(2025)).stream().anyMatch(one -> one.id() == application && one.state().equals("SHARED")));
    assertTrue(STRANGER.calls(() -> incentives.ledger(2025)).isEmpty());
  }

  @Test void rights_and_ground_are_asked() {
    var wanted = wanted(PUJIANG, 2099, FundSource.GUARANTEE, "1000000.00", "EQ50-HH30-RES20");
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> pools.ledger(2026)));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> pools.draft(wanted)));
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> pools.approve(1, -1)));
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> pools.announce(1, -1)));
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> pools.transfer(1, -1)));
    assertEquals("area.out-of-reach", refused(() -> STRANGE_FINANCE.calls(() -> pools.draft(wanted))));
    assertEquals("pool.figures-missing", refused(() -> FINANCE.calls(() -> pools.draft(wanted))), "nobody knows 2099 yet");
    wanted.setYear(YEAR + 1);
    wanted.setFormula("NOWHERE");
    wanted.setArea(DAXING);
    assertEquals("pool.unknown-formula", refused(() -> FINANCE.calls(() -> pools.draft(wanted))));
    wanted.setSource(FundSource.DONATION);
    assertEquals("pool.source", refused(() -> FINANCE.calls(() -> pools.draft(wanted))));
    long pool = sql().number("select id from projects.pool where area = ? and year = 2026 and source = 'GUARANTEE'", PUJIANG);
    assertEquals("pool.unknown", refused(() -> STRANGER.does(() -> pools.sheet(pool))));
    assertEquals("pool.unknown", refused(() -> STRANGE_FINANCE.does(() -> pools.announce(pool, -1))));
    assertFalse(STRANGER.calls(() -> pools.ledger(null)).stream().anyMatch(one -> one.id() == pool));
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> figures.put(List.of(new CommunityFigure(FEILONG, 2098, 1, 1, null, "统计")))));
    assertEquals("area.out-of-reach", refused(() -> STRANGE_FINANCE.does(() -> figures.put(List.of(new CommunityFigure(FEILONG, 2098, 1, 1, null, "统计"))))));
    FINANCE.does(() -> figures.put(List.of(new CommunityFigure(FEILONG, 2098, 10, 20, "GOOD", "统计"))));
    assertEquals(1, CLERK.calls(() -> figures.of(2098)).size());
    assertEquals(0, STRANGER.calls(() -> figures.of(2098)).size());
  }

  @Test void donated_money_goes_to_its_purpose_only() {
    var wanted = new OpenMicroFund();
    wanted.setCommunity(FEILONG);
    wanted.setName("测试微基金 " + item());
    wanted.setPurpose("WORKER_PAY");
    wanted.setDocument("飞龙居〔2026〕9号");
    wanted.setOpenedOn(LocalDate.of(2026, 3, 1));
    assertEquals("payment.purpose", refused(() -> CLERK.calls(() -> microFunds.open(wanted))));
    wanted.setPurpose("LITERACY");
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> microFunds.open(wanted))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> microFunds.open(wanted)));
    long fund = CLERK.calls(() -> microFunds.open(wanted));
    assertEquals("micro-fund.twice", refused(() -> CLERK.calls(() -> microFunds.open(wanted))));
    var gift = new Donate();
    gift.setFund(fund);
    gift.setDonor("李建国");
    gift.setAmount(yuan("800.00"));
    gift.setDay(LocalDate.of(2026, 6, 1));
    gift.setReceipt("捐收 " + item());
    assertEquals("micro-fund.unknown", refused(() -> STRANGER.calls(() -> microFunds.give(gift))));
    CLERK.calls(() -> microFunds.give(gift));
    assertEquals("micro-fund.receipt-twice", refused(() -> CLERK.calls(() -> microFunds.give(gift))));
    assertEquals("李*国", LEADER.calls(() -> microFunds.donations(fund)).get(0).donor());
    var item = item();
    CLERK.does(() -> commitments.resolve(new ResolveSum(item, FEILONG, FundSource.DONATION, 2026, "读书会", yuan("700.00"))));
    CLERK.does(() -> commitments.contract(item, "HT-" + item, yuan("700.00")));
    assertEquals("payment.restricted", refused(() -> CLERK.calls(() -> payments.request(FundSamples.wanted(item, 1, "300.00")))), "given for learning, not for courtyards");
    var pay = FundSamples.wanted(item, 1, "300.00");
    pay.setPurpose("LITERACY");
    CLERK.calls(() -> payments.request(pay));
    assertEquals(yuan("500.00"), CLERK.calls(microFunds::ledger).stream().filter(one -> one.id() == fund).findFirst().orElseThrow().left());
  }
}
