package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.AgendaLine;
import shanzhi.projects.ledger.control.GroundSql;

/** Collects what waits from the tables of this room; open things are few, so each part reads an index on what is open. */
@ApplicationScoped
public class AgendaReader {

  private static final String PROPOSALS = """
      select case when x.status = 'DRAFT' then 'SUBMIT' when x.status = 'BLOCKED' then 'MEND' when s.step = 'PARTY_PROPOSAL' then 'PROPOSE' else 'CALL' end as step,
             x.number, x.title, x.community, null::date as due, x.drawn_up_at as since
        from projects.proposal x left join projects.path_step s on s.path = x.path and s.position = x.position
       where x.status in ('DRAFT', 'BLOCKED', 'IN_COURSE')
         and not exists (select from projects.meeting_item i join projects.meeting m on m.id = i.meeting where i.proposal = x.id and m.status in ('CALLED', 'HELD')) and\s""";
  private static final String MEETINGS = """
      select case when x.status = 'CALLED' then 'RECORD' else 'CONFIRM' end, x.number, x.title, x.community, null::date, x.held_at
        from projects.meeting x where (x.status = 'HELD' or x.status = 'CALLED' and x.held_at < ?) and\s""";
  private static final String MINUTES = "select 'CONFIRM', x.number, x.title, x.community, null::date, x.held_at from projects.meeting x where x.status = 'HELD' and ";
  private static final String RESOLUTIONS = "select 'PUBLISH', x.number, x.title, x.community, null::date, x.decided_on::timestamptz from projects.resolution x where x.status = 'PASSED' and ";
  private static final String PUBLICITIES = """
      select 'COMPLETE', x.number, r.title, x.community, null::date, x.until_day::timestamptz
        from projects.publicity x join projects.resolution r on r.id = x.resolution where x.status = 'RUNNING' and x.until_day < ? and\s""";
  /** Whoever entered an objection does not answer it. */
  private static final String OBJECTIONS = """
      select 'ANSWER', x.number, r.title, x.community, (o.entered_at at time zone 'Asia/Shanghai')::date + ?::int, o.entered_at
        from projects.objection o join projects.publicity x on x.id = o.publicity join projects.resolution r on r.id = x.resolution where x.status = 'FROZEN' and o.answer is null and not o.entered_by = any(?) and\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject RuleBook rules;

  public Page<AgendaLine> waiting(Reach edits, Reach decides, int rows) { return waiting(edits, decides, false, rows); }

  /** Only what somebody wrote down and somebody confirms or answers. */
  public Page<AgendaLine> decisions(Reach edits, Reach decides, int rows) { return waiting(edits, decides, true, rows); }

  private Page<AgendaLine> waiting(Reach edits, Reach decides, boolean decisions, int rows) {
    var args = new ArrayList<Object>();
    var parts = new ArrayList<String>();
    if (!edits.isEmpty() && decisions) parts.add(part(MINUTES, edits, args));
    if (!edits.isEmpty() && !decisions) {
      parts.add(part(PROPOSALS, edits, args));
      args.add(desk.now());
      parts.add(part(MEETINGS, edits, args));
      parts.add(part(RESOLUTIONS, edits, args));
      args.add(desk.today());
      parts.add(part(PUBLICITIES, edits, args));
    }
    if (!decides.isEmpty()) {
      args.add(rules.answerDays(desk.today()));
      args.add(desk.identities());
      parts.add(part(OBJECTIONS, decides, args));
    }
    if (parts.isEmpty()) return Page.of(List.of(), 0);
    var all = String.join(" union all ", parts);
    int count = (int) Sql.on(database).number("select count(*) from (" + all + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(rows);
    return Page.of(Sql.on(database).list("select * from (" + all + ") w (step, number, title, community, due, since) order by due nulls last, since limit ?",
        row -> new AgendaLine(row.text("step"), row.text("number"), row.text("title"), row.text("community"), row.as("due", LocalDate.class)), args), count);
  }

  private static String part(String text, Reach reach, List<Object> args) { return text + reach.sql(GroundSql.of("x"), args); }
}
