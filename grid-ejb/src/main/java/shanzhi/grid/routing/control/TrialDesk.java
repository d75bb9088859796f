package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.grid.incidents.control.LedgerSql;
import shanzhi.grid.routing.control.RouteSql.Moment;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Tries a draft on past dispatches, some thousands at a time, each slice in its own transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TrialDesk {

  /** The newest so many are tried; more says no more about a rule. */
  static final int MOST = 10_000;
  static final int SLICE = 2_000;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RouteSql routes;
  @Inject Clock clock;

  private record Trial(long set, String area, int days, Instant askedAt, int events) {}

  private record Past(Moment moment, long office) {}

  private record Fit(long office, int position, String area) {}

  /** Where the next slice begins. @param events how many were tried until now */
  public record Cursor(Instant reportedAt, long incident, int events, boolean end) {
    static Cursor start(Instant from) { return new Cursor(from, Long.MAX_VALUE, 0, false); }
  }

  /** How many will be tried, no more than {@link #MOST}. */
  public int size(long trial) {
    var asked = trial(trial);
    return (int) Sql.on(database).number("select count(*) from (select 1 " + FROM.formatted(column(asked.area())) + " limit " + MOST + ") n",
        since(asked), asked.askedAt(), asked.area());
  }

  private static final String FROM = """
        from grid.incident i join lateral (
          select s.at, s.office from grid.incident_step s where s.incident = i.id and s.reported_at = i.reported_at and s.move = 'DISPATCH' and s.office is not null
           order by s.no desc limit 1) went on true
       where i.reported_at >= ? and i.reported_at <= ? and i.%s = ?""";

  public Cursor first(long trial) { return Cursor.start(trial(trial).askedAt()); }

  /** The next slice, newest first; the last one ends the trial. */
  public Cursor next(long trial, Cursor after) {
    var asked = trial(trial);
    var sql = Sql.on(database);
    int wanted = Math.min(SLICE, MOST - after.events());
    var past = sql.list("select i.id, i.reported_at, i.county, went.at, went.office " + FROM.formatted(column(asked.area()))
            + " and (i.reported_at, i.id) < (?, ?) order by i.reported_at desc, i.id desc limit ?",
        row -> new Past(new Moment(row.big("id"), row.instant("reported_at"), row.instant("at"), row.text("county")), row.big("office")),
        since(asked), asked.askedAt(), asked.area(), after.reportedAt(), after.incident(), wanted);
    var moments = past.stream().map(Past::moment).toList();
    var fits = new HashMap<Long, Fit>();
    if (!past.isEmpty()) sql.list(RouteSql.MATCH, row -> fits.put(row.big("incident"), new Fit(row.big("goes_to"), row.number("position"), row.text("area"))),
        routes.args(moments, asked.set(), ChinaTime.local(asked.askedAt()).toLocalDate()));
    var elsewhere = new ArrayList<Object[]>();
    int same = 0;
    for (var one : past) {
      var fit = fits.get(one.moment().incident());
      if (fit != null && fit.office() == one.office()) same++;
      else if (fit != null) elsewhere.add(new Object[] {trial, one.moment().incident(), one.moment().reportedAt().atOffset(java.time.ZoneOffset.UTC), fit.position(), fit.area(), fit.office(), one.office()});
    }
    sql.batch("insert into grid.routing_trial_line (trial, incident, reported_at, rule_position, rule_area, office, really) values (?, ?, ?, ?, ?, ?, ?)", elsewhere);
    int events = after.events() + past.size();
    boolean end = past.size() < wanted || events >= MOST;
    sql.update("update grid.routing_trial set events = ?, same = same + ?, elsewhere = elsewhere + ?, unruled = unruled + ?, ended_at = ? where id = ?",
        events, same, elsewhere.size(), past.size() - fits.size(), end ? clock.instant() : null, trial);
    if (past.isEmpty()) return new Cursor(after.reportedAt(), after.incident(), events, true);
    var last = moments.get(moments.size() - 1);
    return new Cursor(last.reportedAt(), last.incident(), events, end);
  }

  private Trial trial(long trial) {
    return Sql.on(database).one("select t.*, s.area from grid.routing_trial t join grid.routing_set s on s.id = t.routing_set where t.id = ?",
        row -> new Trial(row.big("routing_set"), row.text("area"), row.number("days"), row.instant("asked_at"), row.number("events")), trial).orElseThrow();
  }

  private static Instant since(Trial trial) { return ChinaTime.startOf(ChinaTime.local(trial.askedAt()).toLocalDate().minusDays(trial.days())); }

  private static String column(String area) { return LedgerSql.column(Territory.of(area).level()); }
}
