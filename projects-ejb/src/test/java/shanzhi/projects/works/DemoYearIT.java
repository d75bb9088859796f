package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.Statements;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.projects.works.boundary.AreaFigures;
import shanzhi.projects.works.boundary.ProjectFigures;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The demonstration's year: 45,000,000 yuan, 93 communities, more than 800 projects, and every view comes to the same cent. */
@ExtendWith(ArquillianExtension.class)
class DemoYearIT {

  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final String PUJIANG = "510131000000";
  private static final BigDecimal POOL = new BigDecimal("45000000.00");
  private static final int YEAR = 2026;
  /** What other tests put on the shelf in the middle of its life: its past is not in these books. */
  private static final String TAKEN_OVER = "select project from projects.project_item where item like 'TEST-%'";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", DemoYearIT.class, Resolved.class); }

  @Inject Projects projects;
  @Inject ProjectFigures figures;
  @Inject Commitments commitments;
  @Inject Vouchers vouchers;
  @Inject Statements statements;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private BigDecimal sum(String query) { return Sql.on(database).one("select coalesce((" + query + "), 0)::numeric(16, 2) as n", row -> row.as("n", BigDecimal.class)).orElseThrow(); }

  private void none(String what, String query) { assertEquals(0, Sql.on(database).number("select count(*) from (" + query + ") wrong"), what); }

  private static <T> BigDecimal total(List<T> lines, Function<T, BigDecimal> of) { return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  @Test void more_than_800_projects_stand_in_93_communities_and_in_every_state() {
    assertTrue(LEADER.calls(() -> projects.ledger(ProjectQuery.of(PUJIANG, YEAR))).total() >= 800);
    assertEquals(93, Sql.on(database).number("select count(distinct community) from projects.project where county = ?", PUJIANG));
    assertEquals(0, Sql.on(database).number("""
        select count(*) from unnest(array['PREPARED', 'SUBMITTED', 'TOWN_FILED', 'TENDER', 'ENTRUST', 'CONTRACT', 'EXECUTING', 'MIDTERM', 'COMPLETED', 'ACCEPTANCE', 'EVALUATED', 'SETTLED', 'STOPPED']) as s
         where not exists (select from projects.project where status = s)"""));
    none("who filed it made it", "select 1 from projects.project where filed_by in (opened_by, handed_in_by)");
    none("a step leads on from another state than the one before", """
        select 1 from (select from_status, lag(to_status) over (partition by project order by no) as last, no from projects.project_step where project not in (%s)) s where no > 1 and from_status is distinct from last""".formatted(TAKEN_OVER));
    none("a project stands elsewhere than its last step led", """
        select 1 from projects.project p where p.status <> (select s.to_status from projects.project_step s where s.project = p.id order by s.no desc limit 1)""");
  }

  @Test void the_pool_of_45_million_is_allocated_to_the_cent() {
    assertEquals(POOL, sum("select amount from projects.pool where area = '510131000000' and year = 2026 and source = 'GUARANTEE'"));
    assertEquals(POOL, sum("select sum(s.amount) from projects.pool_share s join projects.pool p on p.id = s.pool where p.source = 'GUARANTEE' and p.year = 2026 and p.area = '510131000000'"));
    assertEquals(POOL, sum("""
        select sum(l.credit) from projects.voucher v join projects.voucher_line l on l.voucher = v.id join projects.account a on a.id = l.account and a.kind = 'INCOME'
          join projects.purse u on u.id = a.purse and u.source = 'GUARANTEE' and u.year = 2026 and u.county = '510131000000'
          join projects.pool_share s on v.key = 'TRANSFER ' || s.pool || ' ' || s.community join projects.pool o on o.id = s.pool and o.area = '510131000000' where v.kind = 'TRANSFER'"""));
  }

  @Test void purses_commitments_projects_and_vouchers_come_to_the_same() {
    none("a purse says another sum resolved, contracted or paid than its commitments", """
        select 1 from projects.purse u left join (select purse, sum(resolved) as r, sum(contracted) as c, sum(paid) as p from projects.commitment group by purse) m on m.purse = u.id
         where (u.resolved, u.contracted, u.paid) is distinct from (coalesce(m.r, 0), coalesce(m.c, 0), coalesce(m.p, 0))""");
    none("a purse was given another sum than its vouchers say", """
        select 1 from projects.purse u where u.allocated <> (select coalesce(sum(l.credit - l.debit), 0) from projects.account a join projects.account_kind k on k.code = a.kind and k.fund
          join projects.voucher_line l on l.account = a.id where a.purse = u.id)""");
    none("an account stands elsewhere than its lines", """
        select 1 from projects.account a join projects.account_kind k on k.code = a.kind
         where a.balance <> (select coalesce(sum(l.debit - l.credit), 0) * k.side from projects.voucher_line l where l.account = a.id)""");
    none("a voucher does not balance", "select 1 from projects.voucher_line group by voucher having sum(debit) <> sum(credit)");
    none("a commitment is paid otherwise than its settled payments, and what a claim took back, say", """
        select 1 from projects.commitment c where c.own_of is null and exists (select from projects.project_item i where i.item = c.item and i.project not in (%s)) and c.paid + coalesce((select sum(m.amount) from projects.claim m where m.item = c.item), 0)
          <> coalesce((select sum(y.amount - y.own_part) from projects.payment y where y.item = c.item and y.state = 'SETTLED'), 0)""".formatted(TAKEN_OVER));
    none("a project's money is not that of its items", """
        select 1 from projects.project p join (select i.project, sum(c.resolved) as r, sum(c.contracted) as k from projects.project_item i join projects.commitment c on c.item = i.item group by i.project) m on m.project = p.id and p.id not in (%s)
         where m.r <> p.amount - coalesce(p.returned, 0)""".formatted(TAKEN_OVER));
    none("an open contract is not what the books say", """
        select 1 from projects.project p join (select i.project, sum(c.contracted) as k from projects.project_item i join projects.commitment c on c.item = i.item where c.released is null group by i.project) m on m.project = p.id and p.id not in (%s)
         where m.k <> coalesce(p.contract_amount, 0)""".formatted(TAKEN_OVER));
    none("instalments do not come to the contract", "select 1 from projects.project p where p.contract_amount <> (select sum(amount) from projects.project_instalment i where i.project = p.id) and p.id not in (" + TAKEN_OVER + ")");
    none("an instalment is paid in another sum than the bank paid", "select 1 from projects.project_instalment n join projects.payment y on y.number = n.payment where n.amount <> y.amount or (n.paid_on is not null) <> (y.state = 'SETTLED')");
    none("something is paid beyond the contract, the resolution or the purse", "select 1 from projects.purse where not (paid <= contracted and contracted <= resolved and resolved <= allocated)");
    assertEquals(sum("select sum(debit) from projects.voucher_line"), sum("select sum(credit) from projects.voucher_line"));
  }

  @Test void what_was_paid_is_line_by_line_what_the_bank_paid() {
    none("a settled payment whose last instruction the bank did not pay, or in another sum", """
        select 1 from projects.payment y left join lateral (select i.key, i.amount from projects.bank_instruction i where i.payment = y.id order by i.attempt desc limit 1) i on true
          left join projects.bank_answer a on a.key = i.key where y.state = 'SETTLED' and (a.settled is distinct from true or i.amount <> y.amount)""");
    none("the bank paid what is not settled here", "select 1 from projects.bank_answer a join projects.bank_instruction i on i.key = a.key join projects.payment y on y.id = i.payment where a.settled and y.state <> 'SETTLED'");
    none("the bank paid one payment twice", "select 1 from projects.bank_answer a join projects.bank_instruction i on i.key = a.key where a.settled group by i.payment having count(*) > 1");
    none("the bank saw a key more than once", "select 1 from projects.bank_record group by key having count(*) > 1");
    none("the bank saw another sum than it was told", "select 1 from projects.bank_record r join projects.bank_instruction i on i.key = r.key where r.amount <> i.amount");
    var settled = sum("select sum(y.amount) from projects.payment y join projects.purse u on u.id = y.purse where u.county = '510131000000' and y.state = 'SETTLED'");
    assertTrue(settled.signum() > 0);
    assertEquals(settled, sum("""
        select sum(i.amount) from projects.bank_answer a join projects.bank_instruction i on i.key = a.key join projects.payment y on y.id = i.payment join projects.purse u on u.id = y.purse
         where u.county = '510131000000' and a.settled"""));
  }

  @Test void the_quarters_of_every_community_come_to_its_year_and_to_what_its_purses_say() {
    var year = LEADER.calls(() -> statements.all(PUJIANG, YEAR, 0));
    assertEquals(93, year.stream().map(StatementLine::community).distinct().count());
    var quarters = java.util.stream.IntStream.rangeClosed(1, 4).mapToObj(quarter -> LEADER.calls(() -> statements.all(PUJIANG, YEAR, quarter))).toList();
    for (var line : year) {
      var parts = quarters.stream().map(quarter -> quarter.stream().filter(one -> one.purse() == line.purse()).findFirst().orElseThrow()).toList();
      assertEquals(line.opening(), parts.get(0).opening());
      for (int i = 1; i < 4; i++) assertEquals(parts.get(i - 1).closing(), parts.get(i).opening(), line.community());
      assertEquals(line.closing(), parts.get(3).closing());
      assertEquals(line.received(), total(parts, StatementLine::received));
      assertEquals(line.spent(), total(parts, StatementLine::spent));
    }
    var purses = LEADER.calls(() -> commitments.purses(PUJIANG, YEAR));
    var spent = year.stream().filter(one -> one.year() == YEAR).toList();
    assertEquals(total(purses, PurseLine::paid), total(spent, StatementLine::spent));
    for (var purse : purses) assertEquals(purse.allocated(), purse.resolved().add(purse.free()), "allocated is committed and free");
  }

  @Test void every_view_of_the_year_comes_to_the_same_cent() {
    var purses = LEADER.calls(() -> commitments.purses(PUJIANG, YEAR)).stream().filter(one -> one.source() == FundSource.GUARANTEE).toList();
    assertEquals(sum("select sum(allocated) from projects.purse where source = 'GUARANTEE' and year = 2026 and county = '510131000000'"), total(purses, PurseLine::allocated));
    var towns = LEADER.calls(() -> figures.below(PUJIANG, YEAR));
    var all = LEADER.calls(() -> commitments.purses(PUJIANG, YEAR));
    assertEquals(total(all, PurseLine::allocated), total(towns, AreaFigures::allocated));
    assertEquals(total(all, PurseLine::resolved), total(towns, AreaFigures::resolved));
    assertEquals(total(all, PurseLine::contracted), total(towns, AreaFigures::contracted));
    assertEquals(total(all, PurseLine::paid), total(towns, AreaFigures::paid));
    var communities = towns.stream().flatMap(town -> LEADER.calls(() -> figures.below(town.area(), YEAR)).stream()).toList();
    assertEquals(total(towns, AreaFigures::paid), total(communities, AreaFigures::paid));
    assertEquals(total(towns, AreaFigures::resolved), total(communities, AreaFigures::resolved));
    assertEquals(towns.stream().mapToInt(AreaFigures::projects).sum(), communities.stream().mapToInt(AreaFigures::projects).sum());
    var ledger = LEADER.calls(() -> projects.ledger(ProjectQuery.of(PUJIANG, YEAR).page(0, 1000)));
    assertEquals(ledger.total(), towns.stream().mapToInt(AreaFigures::projects).sum());
    assertEquals(sum("select sum(c.paid) from projects.project_item i join projects.project p on p.id = i.project and p.year = 2026 join projects.commitment c on c.item = i.item or c.own_of = i.item"),
        ledger.rows().stream().map(line -> line.paid()).reduce(BigDecimal.ZERO, BigDecimal::add));
    var balances = LEADER.calls(() -> vouchers.balances(PUJIANG, YEAR));
    assertTrue(balances.size() > 3);
    assertEquals(total(all, PurseLine::paid), sum("select sum(a.balance) from projects.account a join projects.purse u on u.id = a.purse and u.year = 2026 and u.county = '510131000000' where a.kind = 'SPENT'"));
  }
}
