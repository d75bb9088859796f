package shanzhi.assessment.satisfaction.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Three years of polls in five counties, and one under way in 蒲江. Answers are invented, the same every time; samples of the running one are drawn in earnest. */
@ApplicationScoped
public class DemoPolls {

  private static final String PUJIANG = "510131000000";
  private static final long SEED = 20260601;
  private static final List<String> QUESTIONS = List.of("您对社区治理和服务总体是否满意？", "您对社区环境卫生是否满意？", "您对网格员上门服务和回应是否满意？", "您对社区办事是否方便满意？");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private record Place(String code, String town) {}

  private final List<Object[]> places = new ArrayList<>();
  private final List<Object[]> answers = new ArrayList<>();

  void load(@Observes @Priority(430) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from assessment.poll") > 0) return;
    var today = ChinaTime.today(clock);
    var counties = sql.list("select code from foundation.area where level = 'COUNTY' order by code = ? desc, code = '510121000000' desc, code limit 5", row -> row.text("code"), PUJIANG);
    for (int i = 0; i < counties.size(); i++) {
      for (int year = today.getYear() - 2; year <= today.getYear(); year++) closed(sql, counties.get(i), year, i, year == today.getYear() && i == 0);
    }
    sql.batch("insert into assessment.poll_place (poll, community, town, households, drawn) values (?, ?, ?, ?, ?)", places);
    sql.batch("insert into assessment.poll_answer (poll, receipt, community, way, levels) values (?, ?, ?, 'DOOR', (?)::smallint[])", answers);
    places.clear();
    answers.clear();
    if (counties.contains(PUJIANG)) running(sql, today);
  }

  private long poll(Sql sql, String county, int year, String title, LocalDate opens, LocalDate closes, int sample, String state) {
    return sql.one("""
        insert into assessment.poll (number, county, year, title, questions, opens, closes, sample, seed, state, made_by, made_at)
        values ('MY-' || to_char(?::date, 'YYYYMMDD') || '-' || nextval('assessment.poll_number_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'organiser', ?) returning id""", row -> row.longAt(1), opens, county, year, title,
        QUESTIONS, ChinaTime.startOf(opens), ChinaTime.startOf(closes), sample, SEED + year, state, ChinaTime.startOf(opens.minusDays(5))).orElseThrow();
  }

  private void closed(Sql sql, String county, int year, int nth, boolean everywhere) {
    var random = new Random(SEED + year * 31L + nth);
    long poll = poll(sql, county, year, year + " 年社区治理服务满意度测评", LocalDate.of(year, 3, 1), LocalDate.of(year, 4, 1), 60, "CLOSED");
    var chosen = sql.list("""
        select v.code, v.parent from foundation.area_version v join foundation.area a on a.code = v.code join foundation.area_version t on t.code = v.parent and t.valid_to is null
         where a.level = 'COMMUNITY' and v.valid_to is null and t.parent = ? order by v.code limit ?""", row -> new Place(row.text("code"), row.text("parent")), county, everywhere ? 1000 : 8);
    for (var place : chosen) {
      int answered = 24 + random.nextInt(30);
      places.add(new Object[] {poll, place.code(), place.town(), 300 + random.nextInt(1500), 60});
      double mood = 0.5 + 0.06 * (year % 3) - 0.03 * nth + random.nextGaussian() * 0.08;
      for (int i = 0; i < answered; i++) {
        var levels = new ArrayList<Integer>();
        for (int question = 0; question < QUESTIONS.size(); question++) levels.add(question > 0 && random.nextInt(20) == 0 ? 0 : level(mood + random.nextGaussian() * 0.25));
        answers.add(new Object[] {poll, String.format("DEMA%08d", answers.size()), place.code(), levels});
      }
    }
  }

  private static int level(double mood) { return mood > 0.65 ? 1 : mood > 0.38 ? 2 : mood > 0.18 ? 3 : mood > 0.02 ? 4 : 5; }

  private void running(Sql sql, LocalDate today) {
    long poll = poll(sql, PUJIANG, today.getYear(), today.getYear() + " 年下半年满意度测评", today.minusDays(3), today.plusDays(25), 40, "ANNOUNCED");
    PollSample.draw(sql, poll, PUJIANG, 40, SEED + today.getYear());
  }
}
