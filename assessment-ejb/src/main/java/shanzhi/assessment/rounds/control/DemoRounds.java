package shanzhi.assessment.rounds.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.control.DemoCandidates.Place;
import shanzhi.assessment.rounds.control.DemoCandidates.Setting;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * Two rounds of 示范社区 over all communities of 蒲江. Last year's is over: eight carry plaques, one of which has to mend something, and a title of an earlier round was
 * taken away. This year's is under way: most are scored, some wait for a town, the county, inspectors or a panel, and 飞龙社区 is still reporting.
 */
@ApplicationScoped
public class DemoRounds {

  private static final Logger LOG = Logger.getLogger(DemoRounds.class.getName());
  private static final String PUJIANG = "510131000000";
  private static final String FEILONG = "510131001006";
  private static final long SEED = 20260901;
  private static final long SEED_BEFORE = 20250901;
  private static final int QUOTA = 8;
  private static final List<String> INSPECTORS = List.of("inspector1", "inspector2", "inspector3");
  /** Nobody who may be sent this year: last year's places would bar them all. */
  private static final List<String> FORMER = List.of("外聘专家甲", "外聘专家乙", "外聘专家丙");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SystemBook systems;
  @Inject Reckoning reckoning;
  @Inject Policy policy;
  @Inject Clock clock;

  void load(@Observes @Priority(420) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from assessment.round") > 0) return;
    var places = sql.list("""
        select v.code, v.parent, v.name from foundation.area_version v join foundation.area a on a.code = v.code join foundation.area_version t on t.code = v.parent and t.valid_to is null
         where a.level = 'COMMUNITY' and v.valid_to is null and t.parent = ? order by v.code""", row -> new Place(row.text("code"), row.text("parent"), row.text("name")), PUJIANG);
    long system = sql.number("select id from assessment.indicator_system where code = 'SFSQ' and county is null order by number desc limit 1");
    if (places.isEmpty() || system == 0) return;
    long begun = System.nanoTime();
    past(sql, systems.system(system), system, places);
    current(sql, systems.system(system), system, places);
    LOG.info(() -> "demonstration rounds: " + places.size() + " communities in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private void current(Sql sql, IndicatorSystem shipped, long system, List<Place> places) {
    var now = clock.instant();
    var today = ChinaTime.today(clock);
    long round = round(sql, system, today, SEED, today.plusDays(21), now);
    sql.update("update assessment.round set city_share = 20 where id = ?", round);
    var candidates = new DemoCandidates(sql, new Setting(round, SEED, shipped, INSPECTORS, policy.worth(today), now));
    var order = Lots.order(SEED, places.stream().map(Place::code).toList());
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      candidates.add(place, order.indexOf(place.code()) + 1, place.code().equals(FEILONG) ? CandidateState.SELF : switch (i % 12) {
        case 1 -> CandidateState.TOWN;
        case 2 -> CandidateState.COUNTY;
        case 3 -> CandidateState.INSPECTION;
        case 4 -> i < 36 ? CandidateState.PANEL : CandidateState.SCORED;
        default -> CandidateState.SCORED;
      });
    }
    candidates.write();
    reckoning.rank(round);
  }

  private void past(Sql sql, IndicatorSystem shipped, long system, List<Place> places) {
    var today = ChinaTime.today(clock);
    var then = clock.instant().minus(365, ChronoUnit.DAYS);
    long round = round(sql, system, today.minusYears(1), SEED_BEFORE, today.minusYears(1).minusDays(20), then);
    var candidates = new DemoCandidates(sql, new Setting(round, SEED_BEFORE, shipped, FORMER, policy.worth(today), then));
    var order = Lots.order(SEED_BEFORE, places.stream().map(Place::code).toList());
    for (var place : places) candidates.add(place, order.indexOf(place.code()) + 1, CandidateState.SCORED);
    candidates.write();
    reckoning.rank(round);
    award(sql, round, shipped, today.minusDays(340));
    lost(sql, system, places.get(10), today.minusYears(2).minusDays(60));
  }

  /** The best that meet the criteria; everybody else is out. */
  private void award(Sql sql, long round, IndicatorSystem shipped, LocalDate named) {
    sql.update("update assessment.round set public_from = ?, public_until = ? where id = ?", ChinaTime.startOf(named.minusDays(9)), ChinaTime.startOf(named.minusDays(1)), round);
    record Line(long id, String kind, java.math.BigDecimal total, java.math.BigDecimal index) {}
    var ranked = sql.list("select id, kind, total, satisfaction from assessment.candidate where round = ? and total is not null order by place",
        row -> new Line(row.big("id"), row.text("kind"), row.as("total", java.math.BigDecimal.class), row.as("satisfaction", java.math.BigDecimal.class)), round);
    int number = 0;
    for (var line : ranked) {
      if (number == QUOTA) break;
      if (!reckoning.judge(line.id(), new ScoreTree(shipped, line.kind()), line.total(), line.index()).passes()) continue;
      number++;
      var recheck = number == 1 ? named.plusYears(1).minusDays(60) : named.plusYears(1).plusDays(9);
      sql.update("update assessment.candidate set state = ?, named_on = ?, plaque_no = ?, plaque_on = ?, recheck_by = ? where id = ?", number == 2 ? CandidateState.RECTIFY : CandidateState.PLAQUE, named,
          "SFSQ-%d-%03d".formatted(named.getYear(), number), named.plusDays(9), recheck, line.id());
      step(sql, line.id(), "name", ChinaTime.startOf(named), "蒲委〔" + named.getYear() + "〕31 号（演示）");
      step(sql, line.id(), "plaque", ChinaTime.startOf(named.plusDays(9)), "SFSQ-%d-%03d".formatted(named.getYear(), number));
      if (number == 2) step(sql, line.id(), "recheck-rectify", clock.instant().minus(20, ChronoUnit.DAYS), "党群服务中心开放时间不足，限期整改");
    }
    sql.update("update assessment.candidate set state = 'NOT_PROPOSED' where round = ? and state in ('SCORED', 'PANEL')", round);
  }

  /** A title taken away so long ago that the community may report again. */
  private void lost(Sql sql, long system, Place place, LocalDate revoked) {
    long round = round(sql, system, revoked.minusYears(1), SEED_BEFORE - 20000, revoked.minusYears(1), ChinaTime.startOf(revoked.minusYears(1)));
    long id = sql.number("select nextval('assessment.candidate_seq')");
    sql.update("""
        insert into assessment.candidate (id, round, county, town, community, kind, state, named_on, plaque_no, plaque_on, revoked_on, place) values (?, ?, ?, ?, ?, ?, 'REVOKED', ?, ?, ?, ?, 5)""",
        id, round, PUJIANG, place.town(), place.code(), place.name().contains("村") ? "乡村" : "城镇", revoked.minusYears(1), "SFSQ-" + revoked.minusYears(1).getYear() + "-005", revoked.minusYears(1), revoked);
    step(sql, id, "recheck-revoked", ChinaTime.startOf(revoked), "限期整改未到位，摘牌");
  }

  private long round(Sql sql, long system, LocalDate today, long seed, LocalDate deadline, Instant now) {
    return sql.one("""
        insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, seed, opened_by, opened_at)
        values (?, ?, ?, ?, ?, 'COUNTY_PARTY_COMMITTEE', '县委社会工作部', ?, ?, ?, ?, 'organiser', ?) returning id""", row -> row.longAt(1),
        PUJIANG, today.getYear(), today.getYear() + " 年示范社区", system, "蒲委办〔" + today.getYear() + "〕8 号（演示）", today.minusDays(10), ChinaTime.startOf(deadline), QUOTA, seed, now.minus(40, ChronoUnit.DAYS)).orElseThrow();
  }

  private static void step(Sql sql, long candidate, String deed, Instant at, String words) {
    sql.update("insert into assessment.candidate_step (candidate, deed, words, actor, at) values (?, ?, ?, 'organiser', ?)", candidate, deed, words, at);
  }
}
