package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.grid.whistles.entity.AnswerState;
import shanzhi.grid.whistles.entity.Cause;
import shanzhi.grid.whistles.entity.FirstCome;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;
import shanzhi.grid.whistles.entity.WhistleKind;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Sql;

/** Tells the stories of the demonstration's whistles by their own rules, up to the present. The same each time; only the calendar moves on. */
@Stateless
@PermitAll
public class DemoWhistleTales {

  private static final String COUNTY = "510131000000";
  private static final int TOWN_DIGITS = 9;
  private static final BigDecimal AN_HOUR = BigDecimal.valueOf(3600);

  private record Office(long id, String staff) {}

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WhistleBook book;
  @Inject Sealing sealing;
  @Inject Clock clock;

  public void tell() {
    var sql = Sql.on(database);
    if (sql.number("select count(*) from grid.whistle") > 0) return;
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var steps = Csv.resource(DemoWhistleTales.class, "/data/demo/whistle-steps.csv").stream().collect(Collectors.groupingBy(line -> line.get("whistle")));
    for (var line : Csv.resource(DemoWhistleTales.class, "/data/demo/whistles.csv")) new Tale(line, now).go(steps.get(line.get("key")));
    // told long ago; objections stop the clocks of what comes after them
    sql.update("""
        update grid.whistle_answer set overdue_noted_at = case when due_at < ? then due_at end,
               escalated_at = case when state not in ('EXCUSED', 'DROPPED') then least(
                 case when sign_due_at < coalesce(signed_at, ended_at, ?) then sign_due_at end,
                 case when state <> 'OBJECTED' and contact_due_at < coalesce(contacted_at, ended_at, ?) then contact_due_at end,
                 case when state <> 'OBJECTED' and arrive_due_at < coalesce(arrived_at, ended_at, ?) then arrive_due_at end) end""", now, now, now, now);
  }

  private Office office(String name) {
    return Sql.on(database).one("""
        select o.id, (select min(i.username) from foundation.post p join foundation.incumbency i on i.post = p.id where p.organisation = o.id and p.role = 'OFFICE') as staff
          from foundation.organisation_now o where o.name = ?""", row -> new Office(row.big("id"), row.text("staff")), name).orElseThrow();
  }

  /** One whistle from its raising on. */
  private final class Tale {

    private final Instant now;
    private final Instant raised;
    private final Whistle whistle;
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final Map<String, WhistleAnswer> answers = new LinkedHashMap<>();

    Tale(Map<String, String> line, Instant now) {
      this.now = now;
      raised = now.minusSeconds(new BigDecimal(line.get("hours_ago")).multiply(AN_HOUR).longValue());
      var ground = line.get("ground");
      var town = ground.substring(0, TOWN_DIGITS) + "000";
      whistle = new Whistle(WhistleKind.valueOf(line.get("kind")), Cause.valueOf(line.get("cause")), line.get("by"), raised,
          new Whistle.Ground(COUNTY, town, ground.equals(town) ? null : ground)).about(line.get("title"), line.get("description"), line.get("address"), null);
      em.persist(whistle);
      whistle.number(WhistleDesk.number(raised, whistle.id()));
      write(raised, WhistleMove.RAISE, null, line.get("by"), null);
    }

    void go(List<Map<String, String>> steps) {
      for (var step : steps) {
        var at = raised.plus(Duration.ofMinutes(Long.parseLong(step.get("minute"))));
        if (at.isAfter(now)) return;
        switch (step.get("move")) {
          case "INVITE" -> invite(at, step);
          case "ANSWER" -> answerCall(at, step);
          default -> move(at, WhistleMove.valueOf(step.get("move")), step);
        }
      }
    }

    private void move(Instant at, WhistleMove move, Map<String, String> step) {
      var name = step.get("office");
      var words = step.get("words").isEmpty() ? null : step.get("words");
      if (move == WhistleMove.CALL) {
        offices.put(name, office(name));
        answers.put(name, new WhistleAnswer(whistle, offices.get(name).id(), at, book.limits(whistle.kind(), COUNTY, at)));
        em.persist(answers.get(name));
      } else if (move == WhistleMove.RATE) {
        var grade = book.grade(Integer.valueOf(step.get("number")));
        answers.get(name).rate(grade.grade(), grade.score(), words, at);
        words = grade.name() + "：" + words;
      } else if (move.onAnswer()) {
        answers.get(name).go(whistle, move, at);
      } else {
        answers.values().forEach(answer -> answer.end(move == WhistleMove.SOLVE ? AnswerState.ENDED : AnswerState.DROPPED, at));
        whistle.go(move, at, words);
        Sql.on(database).update("update grid.open_call set closed_at = ? where whistle = ?", at, whistle.id());
      }
      write(at, move, answers.get(name), step.get("by").isEmpty() ? offices.get(name).staff() : step.get("by"), words);
    }

    private void write(Instant at, WhistleMove move, WhistleAnswer answer, String actor, String words) {
      em.flush();
      Sql.on(database).update("insert into grid.whistle_step (whistle, at, move, actor, answer, office, opinion, leads_to, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          whistle.id(), at, move, actor, answer == null ? null : answer.id(), answer == null ? null : answer.office(), words,
          answer == null ? whistle.status().name() : answer.state().name(), answer == null ? whistle.version() : answer.version());
    }

    private void invite(Instant at, Map<String, String> step) {
      var sql = Sql.on(database);
      long id = sql.number("select nextval('grid.open_call_seq')");
      sql.update("insert into grid.open_call (id, number, whistle, plea, wanted, county, town, community, called_by, called_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id, OpenCallDesk.number(whistle, id), whistle.id(), step.get("words"), Integer.valueOf(step.get("number")), whistle.county(), whistle.town(), whistle.community(), step.get("by"), at);
    }

    /** The first come are taken here too. */
    private void answerCall(Instant at, Map<String, String> step) {
      var sql = Sql.on(database);
      record Call(long id, FirstCome places) {}
      var call = sql.one("select c.id, c.wanted, (select count(*) from grid.open_call_answer a where a.call = c.id and a.state = 'ACCEPTED') as accepted from grid.open_call c where c.whistle = ?",
          row -> new Call(row.big("id"), new FirstCome(row.number("wanted"), row.number("accepted"), false)), whistle.id()).orElseThrow();
      var name = step.get("office");
      var kind = name.isEmpty() ? "VOLUNTEER" : name.endsWith("超市") ? "SHOP" : "ORGANISATION";
      sql.update("""
          insert into grid.open_call_answer (call, kind, name, contact_sealed, offer, answered_by, answered_at, state)
          values (?, ?, coalesce(nullif(?, ''), (select display_name from foundation.account where username = ?)), ?, ?, ?, ?, ?)""",
          call.id(), kind, name, step.get("by"), sealing.seal(step.get("number")), step.get("words"), step.get("by"), at, call.places().next());
    }
  }
}
