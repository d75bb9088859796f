package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * Finds the first rule that fits, for one incident or for thousands with the same statement: what a draft is tried with is
 * what will hold. The town's set comes before the county's; a rule whose office is not there is passed over.
 */
@ApplicationScoped
public class RouteSql {

  /** An incident and the moment at which it is to be routed. */
  record Moment(long incident, Instant reportedAt, Instant at, String county) {}

  /** The rule that fits. */
  record Route(long incident, long set, String area, int position, String label, String type, long office, String officeName, List<Long> helpers, boolean automatic) {}

  /** Two arguments: the draft that stands in for the set of its area (null for none) and the day on which sets must be in force, thrice. */
  private static final String SETS = """
      select s.id, s.area from grid.routing_set s left join grid.routing_set d on d.id = ?::bigint
       where s.id = d.id or s.state = 'LIVE' and s.area is distinct from d.area and s.valid_from <= ?::date and (s.valid_to is null or s.valid_to > ?::date)""";

  static final String MATCH = """
      with event as materialized (
        select i.id, i.reported_at, i.type, i.priority, i.county, i.town, i.community, i.general_grid, i.fine_grid, m.working_day, m.working_time,
               (m.at at time zone 'Asia/Shanghai')::time as clock, extract(isodow from m.at at time zone 'Asia/Shanghai')::int::text as weekday
          from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::boolean[]) m (id, reported_at, at, working_day, working_time)
          join grid.incident i on i.id = m.id and i.reported_at = m.reported_at),
      here as (select distinct town from event),
      chosen as materialized (%s),
      target as materialized (
        select s.id as set_id, s.area, r.*, o.id as goes_to, null as only_town
          from chosen s join grid.routing_rule r on r.routing_set = s.id join foundation.organisation o on o.id = r.office and o.handles and o.closed_on is null
        union all
        select * from (
          select distinct on (r.id, o.area) s.id as set_id, s.area, r.*, o.id as goes_to, o.area as only_town
            from chosen s join grid.routing_rule r on r.routing_set = s.id and r.office_word is not null
            join here h on true join foundation.organisation_now n on n.area = h.town and strpos(n.name, r.office_word) > 0
            join foundation.organisation o on o.id = n.id and o.handles and o.closed_on is null
           order by r.id, o.area, n.name, o.id) word)
      select e.id as incident, e.reported_at, t.set_id, t.area, t.position, t.label, t.type, t.goes_to, t.helpers, t.automatic
        from event e cross join lateral (
          select t.* from target t
           where t.area in (e.town, e.county) and (t.only_town is null or t.only_town = e.town)
             and (t.type is null or t.type = e.type or t.type = substr(e.type, 1, 2))
             and (t.ground is null or t.ground in (e.county, e.town, e.community, e.general_grid, e.fine_grid))
             and (t.priority is null or t.priority = e.priority)
             and (t.weekdays is null or strpos(t.weekdays, e.weekday) > 0)
             and case t.times when 'WORKING_DAY' then e.working_day when 'REST_DAY' then not e.working_day
                              when 'WORKING_TIME' then e.working_time when 'OFF_TIME' then not e.working_time else true end
             and (t.from_time is null or case when t.from_time < t.to_time then e.clock >= t.from_time and e.clock < t.to_time
                                                                          else e.clock >= t.from_time or e.clock < t.to_time end)
           order by t.area <> e.town, t.position limit 1) t""".formatted(SETS);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Deadlines deadlines;

  Optional<Route> route(Moment moment) {
    return Sql.on(database).one("select m.*, n.name from (" + MATCH + ") m join foundation.organisation_now n on n.id = m.goes_to",
        row -> new Route(row.big("incident"), row.big("set_id"), row.text("area"), row.number("position"), row.text("label"), row.text("type"), row.big("goes_to"),
            row.text("name"), List.of((Long[]) row.result().getArray("helpers").getArray()), row.yes("automatic")), args(List.of(moment), null, ChinaTime.local(moment.at()).toLocalDate()).toArray());
  }

  /** The arguments of {@link #MATCH}. @param draft stands in for the set in force of its area; null for none */
  List<Object> args(List<Moment> moments, Long draft, LocalDate day) {
    var ids = new ArrayList<Long>();
    var reported = new ArrayList<Instant>();
    var at = new ArrayList<Instant>();
    var days = new ArrayList<Boolean>();
    var times = new ArrayList<Boolean>();
    for (var moment : moments) {
      ids.add(moment.incident());
      reported.add(moment.reportedAt());
      at.add(moment.at());
      days.add(workingDay(moment));
      times.add(workingTime(moment));
    }
    var args = new ArrayList<Object>(List.of(ids, reported, at, days, times));
    args.add(draft);
    args.add(day);
    args.add(day);
    return args;
  }

  private boolean workingDay(Moment moment) {
    var day = ChinaTime.local(moment.at()).toLocalDate();
    return !deadlines.worked(ChinaTime.startOf(day), ChinaTime.startOf(day.plusDays(1)), moment.county()).isZero();
  }

  /** The minute that begins then is worked. */
  private boolean workingTime(Moment moment) {
    return !deadlines.worked(moment.at(), moment.at().plus(Duration.ofMinutes(1)), moment.county()).isZero();
  }
}
