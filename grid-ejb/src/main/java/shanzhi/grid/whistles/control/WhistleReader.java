package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;
import shanzhi.grid.whistles.boundary.WhistleLine;
import shanzhi.grid.whistles.boundary.WhistleSheet;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;
import shanzhi.kernel.Sql;

/** Turns rows into what pages show, with the time left counted in the county's working calendar. */
@ApplicationScoped
public class WhistleReader {

  private static final String LINE = """
      select w.*, a.*, coalesce(p.display_name, w.whistler) as whistler_name, exists (select from grid.open_call c where c.whistle = w.id) as open_call
        from (select * from grid.whistle w where %s order by w.raised_at desc, w.id desc %s) w
        left join lateral (
          select count(*) filter (where a.state not in ('EXCUSED', 'DROPPED')) as called,
                 count(*) filter (where a.arrived_at is not null and a.state not in ('EXCUSED', 'DROPPED')) as arrived,
                 string_agg(o.name, '、' order by a.id) filter (where a.state not in ('EXCUSED', 'DROPPED')) as offices, bool_or(a.escalated_at is not null) as escalated,
                 min(a.due_at) as due_at, (array_agg(a.warn_at order by a.due_at) filter (where a.due_at is not null))[1] as warn_at,
                 (array_agg(case a.state when 'CALLED' then a.sign_unit when 'SIGNED' then a.contact_unit else a.arrive_unit end order by a.due_at)
                   filter (where a.due_at is not null))[1] as due_unit
            from grid.whistle_answer a left join foundation.organisation_now o on o.id = a.office where a.whistle = w.id) a on true
        left join foundation.account p on p.username = w.whistler
       order by w.raised_at desc, w.id desc""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WhistleDesk desk;
  @Inject WhistleDoors doors;
  @Inject OpenCallDesk calls;
  @Inject Deadlines deadlines;
  @Inject Areas areas;
  @Inject Files files;
  @Inject Clock clock;

  /** Newest first. @param where condition on the whistle as w; @param limit limit and offset with their question marks */
  public List<WhistleLine> lines(String where, String limit, List<?> args) {
    var now = clock.instant();
    return Sql.on(database).list(LINE.formatted(where, limit), row -> line(row, now), args);
  }

  private WhistleLine line(Sql.Row row, Instant now) throws SQLException {
    var due = row.instant("due_at");
    return new WhistleLine(row.big("id"), row.text("number"), row.instant("raised_at"), row.text("kind"), row.text("cause"), row.text("status"), row.text("title"),
        row.text("town"), name(row.text("town")), row.text("community") == null ? null : name(row.text("community")), row.text("whistler_name"), row.number("called"),
        row.number("arrived"), row.text("offices"), due, state(due, row.instant("warn_at"), now), left(now, due, row.text("due_unit"), row.text("county")),
        row.yes("escalated"), row.yes("open_call"), row.text("incident"));
  }

  static String state(Instant due, Instant warn, Instant now) {
    if (due == null) return "NONE";
    if (now.isAfter(due)) return "OVERDUE";
    return warn != null && !now.isBefore(warn) ? "SOON" : "ON_TRACK";
  }

  DueTime left(Instant now, Instant due, String unit, String county) {
    if (due == null || unit == null) return null;
    var measure = LimitUnit.valueOf(unit);
    var left = deadlines.remaining(now, due, measure, county);
    return new DueTime(left.overdue(), measure.natural(), left.days(), left.hours(), left.minutes());
  }

  String name(String code) { return areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  public WhistleSheet sheet(Whistle whistle) {
    var line = lines("w.id = ?", "limit 1", List.of(whistle.id())).get(0);
    var steps = steps(whistle);
    var entities = desk.answers(whistle);
    var answers = Sql.on(database).list("""
        select a.*, o.name as office_name, g.name as grade_name from grid.whistle_answer a left join foundation.organisation_now o on o.id = a.office
          left join grid.whistle_grade g on g.grade = a.grade and a.rated_at::date >= g.valid_from and (g.valid_to is null or a.rated_at::date < g.valid_to)
         where a.whistle = ? order by a.id""", row -> answer(row, whistle, entities, steps), whistle.id());
    return Sql.on(database).one("select description, address, ended_at, outcome from grid.whistle where id = ?",
        row -> new WhistleSheet(line, whistle.version(), row.text("description"), row.text("address"), whistle.ground(), whistle.whistler(), row.instant("ended_at"),
            row.text("outcome"), answers, steps, photos(whistle, WhistleWork.RAISED), calls.list("c.whistle = ? order by c.id", true, List.of(whistle.id())),
            doors.open(whistle).stream().map(Enum::name).toList()), whistle.id()).orElseThrow();
  }

  private WhistleSheet.Answer answer(Sql.Row row, Whistle whistle, List<WhistleAnswer> entities, List<WhistleSheet.Step> steps) throws SQLException {
    var now = clock.instant();
    long id = row.big("id");
    var entity = entities.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    return new WhistleSheet.Answer(id, row.number("version"), row.big("office"), row.text("office_name"), row.text("state"), row.instant("called_at"),
        clock(row, "sign", "signed_at", whistle, now), clock(row, "contact", "contacted_at", whistle, now), clock(row, "arrive", "arrived_at", whistle, now),
        row.instant("done_at"), row.instant("escalated_at"), row.as("grade", Integer.class), row.text("grade_name"), row.as("score", BigDecimal.class),
        row.text("rated_words"), steps.stream().filter(step -> step.answer() != null && step.answer() == id).toList(), photos(whistle, WhistleWork.kind(id)),
        doors.open(whistle, entity).stream().map(Enum::name).toList());
  }

  /** One of the three lights. What is owed later runs already, so that it can be seen to come near. */
  private WhistleSheet.Clock clock(Sql.Row row, String step, String done, Whistle whistle, Instant now) throws SQLException {
    var due = row.instant(step + "_due_at");
    var at = row.instant(done);
    if (at != null) return new WhistleSheet.Clock(due, at, at.isAfter(due) ? "LATE" : "IN_TIME", null);
    boolean owed = row.instant("ended_at") == null && !row.text("state").equals("OBJECTED");
    if (!owed) return new WhistleSheet.Clock(due, null, row.instant("ended_at") != null && row.instant("ended_at").isAfter(due) && !row.text("state").matches("EXCUSED|DROPPED") ? "LATE" : "NONE", null);
    return new WhistleSheet.Clock(due, null, state(due, row.instant(step + "_warn_at"), now), left(now, due, row.text(step + "_unit"), whistle.county()));
  }

  private List<WhistleSheet.Step> steps(Whistle whistle) {
    return Sql.on(database).list("""
        select s.at, s.move, s.actor, a.display_name, s.answer, o.name as office_name, s.opinion from grid.whistle_step s
          left join foundation.account a on a.username = s.actor left join foundation.organisation_now o on o.id = s.office
         where s.whistle = ? order by s.id desc""",
        row -> new WhistleSheet.Step(row.instant("at"), row.text("move"), row.text("actor"), row.text("display_name"), row.as("answer", Long.class),
            row.text("office_name"), row.text("opinion")), whistle.id());
  }

  private List<WhistleSheet.Photo> photos(Whistle whistle, String kind) {
    return files.of(WhistleWork.subject(whistle)).stream().filter(file -> file.kind().equals(kind))
        .map(file -> new WhistleSheet.Photo(file.id(), file.name(), file.type(), file.keptAt())).toList();
  }
}
