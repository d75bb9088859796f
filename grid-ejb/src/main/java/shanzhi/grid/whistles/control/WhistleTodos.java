package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.whistles.boundary.WhistleTodo;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** Who has to do something next: a called department its next step, the county a decision, the whistler to end it and to rate. */
@ApplicationScoped
public class WhistleTodos {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;
  @Inject WhistleReader reader;
  @Inject Clock clock;

  public Page<WhistleTodo> of(int rows) {
    var args = new ArrayList<Object>();
    var parts = new ArrayList<String>();
    if (jurisdiction.holds(Rights.WHISTLE_ANSWER) && !offices.ofCaller().isEmpty()) {
      parts.add("""
          select w.number, w.title, w.town, w.county, a.office, a.due_at, a.warn_at,
            case a.state when 'CALLED' then 'SIGN' when 'SIGNED' then 'CONTACT' when 'CONTACTED' then 'ARRIVE' else 'FINISH' end as step,
            case a.state when 'CALLED' then a.sign_unit when 'SIGNED' then a.contact_unit else a.arrive_unit end as unit
            from grid.whistle_answer a join grid.whistle w on w.id = a.whistle
           where a.ended_at is null and a.state in ('CALLED', 'SIGNED', 'CONTACTED', 'ARRIVED') and a.office = any (?::bigint[])""");
      args.add(offices.ofCaller());
    }
    if (jurisdiction.holds(Rights.WHISTLE_DECIDE)) {
      parts.add("""
          select w.number, w.title, w.town, w.county, a.office, null::timestamptz, null::timestamptz, 'DECIDE', null
            from grid.whistle_answer a join grid.whistle w on w.id = a.whistle where a.state = 'OBJECTED' and\s"""
          + jurisdiction.over(Rights.WHISTLE_DECIDE).sql(WhistleSql::column, args));
    }
    if (jurisdiction.holds(Rights.WHISTLE_RAISE)) {
      parts.add("""
          select w.number, w.title, w.town, w.county, null::bigint, null::timestamptz, null::timestamptz, 'SOLVE', null from grid.whistle w
           where w.status = 'OPEN' and w.whistler = any (?) and exists (select from grid.whistle_answer a where a.whistle = w.id)
             and not exists (select from grid.whistle_answer a where a.whistle = w.id and a.state in ('CALLED', 'SIGNED', 'CONTACTED', 'ARRIVED', 'OBJECTED'))""");
      args.add(jurisdiction.identities());
      parts.add("""
          select w.number, w.title, w.town, w.county, a.office, null::timestamptz, null::timestamptz, 'RATE', null
            from grid.whistle_answer a join grid.whistle w on w.id = a.whistle
           where w.status = 'SOLVED' and w.whistler = any (?) and a.state in ('DONE', 'ENDED') and a.rated_at is null""");
      args.add(jurisdiction.identities());
    }
    if (parts.isEmpty()) return Page.of(List.of(), 0);
    var all = String.join(" union all ", parts);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from (" + all + ") t limit " + (Page.CAP + 1) + ") c", args.toArray());
    args.add(rows);
    var now = clock.instant();
    return Page.of(Sql.on(database).list("select t.*, o.name as office_name from (" + all + """
        ) t (number, title, town, county, office, due_at, warn_at, step, unit) left join foundation.organisation_now o on o.id = t.office
         order by t.due_at nulls last, t.number limit ?""", row -> todo(row, now), args), count);
  }

  private WhistleTodo todo(Sql.Row row, Instant now) throws SQLException {
    var due = row.instant("due_at");
    return new WhistleTodo(row.text("number"), row.text("title"), row.text("step"), reader.name(row.text("town")), row.text("office_name"), due,
        WhistleReader.state(due, row.instant("warn_at"), now), reader.left(now, due, row.text("unit"), row.text("county")));
  }
}
