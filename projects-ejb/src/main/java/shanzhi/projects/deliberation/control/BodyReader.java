package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.BodyQuery;
import shanzhi.projects.deliberation.boundary.BodyRule;
import shanzhi.projects.deliberation.boundary.BodySheet;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.MemberLine;
import shanzhi.projects.deliberation.boundary.MemberPost;
import shanzhi.projects.ledger.control.GroundSql;

/** Turns rows of bodies and members into what pages show. */
@ApplicationScoped
public class BodyReader {

  static final String LINE = """
      select b.*, c.name as courtyard_name, coalesce(b.heads, m.n) as all_heads, coalesce(b.area, m.area) as all_area
        from projects.body b left join projects.courtyard c on c.id = b.courtyard
        cross join lateral (select count(*)::int as n, coalesce(sum(x.area), 0) as area from projects.body_member x where x.body = b.id and x.valid_to is null) m where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RuleBook rules;
  @Inject MeetingReader meetings;
  @Inject AffairDesk affairs;

  public Page<BodyLine> list(BodyQuery query, Reach reach) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder("b.valid_to is null and ").append(reach.sql(GroundSql.of("b"), args));
    GroundSql.within("b", query.area(), where, args);
    GroundSql.is("b.kind = ?", query.kind(), where, args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from projects.body b where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(Sql.on(database).list(LINE + where + " order by b.community, b.courtyard nulls first, b.kind, b.id limit ? offset ?", BodyReader::line, args), count);
  }

  static BodyLine line(Sql.Row row) throws SQLException {
    return new BodyLine(row.big("id"), row.number("version"), BodyKind.valueOf(row.text("kind")), Counting.valueOf(row.text("counting")), row.text("name"), row.text("community"),
        row.text("courtyard_name"), row.number("all_heads"), row.as("all_area", BigDecimal.class), row.as("heads", Integer.class) == null, row.as("valid_from", LocalDate.class),
        row.as("valid_to", LocalDate.class));
  }

  public BodySheet sheet(BodyLine body) {
    return new BodySheet(body, figures(body), members(body.id()), meetings.of(body.id()), body.to() == null && affairs.covers(Rights.DELIBERATION_EDIT, body.community()));
  }

  private List<BodySheet.Figures> figures(BodyLine body) {
    var today = affairs.today();
    return Stream.of(Matter.values()).flatMap(matter -> rules.all().stream().filter(rule -> rule.kind() == body.kind() && rule.counting() == body.counting() && rule.matter() == matter)
        .filter(rule -> !rule.from().isAfter(today) && (rule.to() == null || rule.to().isAfter(today)))).map(rule -> figures(body, rule)).toList();
  }

  private static BodySheet.Figures figures(BodyLine body, BodyRule rule) {
    int quorum = rule.quorum(body.heads());
    return new BodySheet.Figures(rule, quorum, rule.byArea() ? rule.quorum().area(body.area()) : null, rule.need(body.heads(), quorum));
  }

  private List<MemberLine> members(long body) {
    return Sql.on(database).list("""
        select * from projects.body_member where body = ? and valid_to is null
         order by case post when 'CHAIR' then 1 when 'DEPUTY' then 2 else 3 end, code, id limit ?""",
        row -> new MemberLine(row.big("id"), row.text("code"), row.text("name"), MemberPost.valueOf(row.text("post")), row.as("area", BigDecimal.class), row.number("units"),
            row.as("valid_from", LocalDate.class)), body, Bodies.LONGEST_LIST);
  }
}
