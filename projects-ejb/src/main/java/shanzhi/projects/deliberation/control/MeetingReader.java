package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.FileLine;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.MeetingLine;
import shanzhi.projects.deliberation.boundary.MeetingQuery;
import shanzhi.projects.deliberation.boundary.MeetingSheet;
import shanzhi.projects.deliberation.boundary.MeetingStatus;
import shanzhi.projects.deliberation.boundary.MemberPost;
import shanzhi.projects.deliberation.entity.Meeting;
import shanzhi.projects.ledger.control.GroundSql;

/** Turns rows of meetings into what pages show. */
@ApplicationScoped
public class MeetingReader {

  private static final String LINE = """
      select m.*, b.name as body_name, b.kind as body_kind, i.items, i.passed
        from projects.meeting m join projects.body b on b.id = m.body
        cross join lateral (select count(*)::int as items, (count(*) filter (where x.passed))::int as passed from projects.meeting_item x where x.meeting = m.id) i where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject BodyDesk bodies;
  @Inject RuleBook rules;
  @Inject Files files;

  public Page<MeetingLine> ledger(MeetingQuery query, Reach reach) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(GroundSql.of("m"), args));
    GroundSql.within("m", query.area(), where, args);
    GroundSql.is("m.body = ?", query.body(), where, args);
    GroundSql.is("m.status = ?", query.status(), where, args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from projects.meeting m where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(Sql.on(database).list(LINE + where + " order by m.held_at desc, m.id desc limit ? offset ?", MeetingReader::line, args), count);
  }

  /** The latest twenty of a body. */
  List<MeetingLine> of(long body) { return Sql.on(database).list(LINE + "m.body = ? order by m.held_at desc, m.id desc limit 20", MeetingReader::line, body); }

  static MeetingLine line(Sql.Row row) throws SQLException {
    return new MeetingLine(row.text("number"), row.number("version"), row.text("community"), row.big("body"), row.text("body_name"), BodyKind.valueOf(row.text("body_kind")), row.text("title"),
        row.instant("held_at"), row.text("place"), row.as("notice_on", LocalDate.class), MeetingStatus.valueOf(row.text("status")), row.as("present", Integer.class),
        row.as("heads", Integer.class), row.number("items"), row.number("passed"));
  }

  private record Facts(MeetingLine line, BigDecimal area, Integer quorum, BigDecimal quorumArea, BigDecimal presentArea, String chair, String recorder) {}

  public MeetingSheet sheet(Meeting meeting) {
    var sql = Sql.on(database);
    var facts = sql.one(LINE + "m.id = ?", row -> new Facts(line(row), row.as("area", BigDecimal.class), row.as("quorum", Integer.class), row.as("quorum_area", BigDecimal.class),
        row.as("present_area", BigDecimal.class), row.text("chair"), row.text("recorder")), meeting.id()).orElseThrow();
    var body = bodies.visible(meeting.body());
    var day = ChinaTime.local(meeting.heldAt()).toLocalDate();
    var rule = rules.on(day, body.kind(), body.counting(), Matter.ORDINARY);
    boolean listed = body.listed() && !body.kind().open();
    boolean recorded = facts.quorum() != null;
    int heads = recorded ? facts.line().heads() : body.heads();
    var area = recorded ? facts.area() : rule.byArea() ? body.area() : null;
    var resolution = sql.one("select number from projects.resolution where meeting = ?", row -> row.text("number"), meeting.id()).orElse(null);
    boolean mine = desk.covers(Rights.DELIBERATION_EDIT, meeting.community());
    return new MeetingSheet(facts.line(), body.counting(), listed, rule, heads, area, recorded ? facts.quorum() : rule.quorum(heads),
        recorded ? facts.quorumArea() : area == null ? null : rule.quorum().area(area), facts.line().present(), facts.presentArea(), facts.chair(), facts.recorder(), meeting.minutes(),
        items(meeting.id()), listed ? members(meeting, day) : List.of(), resolution, files(meeting), desk.steps(meeting), mine ? MeetingWork.moves(meeting.status()) : List.of());
  }

  private List<MeetingSheet.Item> items(long meeting) {
    var sql = Sql.on(database);
    return sql.list("select i.*, p.number as proposal_number, p.amount from projects.meeting_item i left join projects.proposal p on p.id = i.proposal where i.meeting = ? order by i.no",
        row -> new MeetingSheet.Item(row.number("no"), row.text("proposal_number"), row.text("title"), Matter.valueOf(row.text("matter")), row.as("amount", BigDecimal.class),
            row.as("votes_for", Integer.class), row.as("votes_against", Integer.class), row.as("abstained", Integer.class), row.as("area_for", BigDecimal.class), row.as("need", Integer.class),
            row.as("need_area", BigDecimal.class), row.as("passed", Boolean.class), row.text("rule_source"),
            sql.list("select * from projects.meeting_recusal where meeting = ? and item = ? order by name", one -> new MeetingSheet.Recused(one.as("member", Long.class), one.text("name"),
                one.text("reason")), meeting, row.number("no"))), meeting);
  }

  private List<MeetingSheet.Member> members(Meeting meeting, LocalDate day) {
    return Sql.on(database).list("""
        select b.*, exists (select from projects.meeting_present p where p.meeting = ? and p.member = b.id) as came from projects.body_member b
         where b.body = ? and b.valid_from <= ? and (b.valid_to is null or b.valid_to > ?) order by case post when 'CHAIR' then 1 when 'DEPUTY' then 2 else 3 end, code, id""",
        row -> new MeetingSheet.Member(row.big("id"), row.text("code"), row.text("name"), MemberPost.valueOf(row.text("post")), row.as("area", BigDecimal.class), row.yes("came")),
        meeting.id(), meeting.body(), day, day);
  }

  private List<FileLine> files(Meeting meeting) {
    return files.of(MeetingWork.subject(meeting)).stream().map(file -> new FileLine(file.id(), file.kind(), file.name(), file.picture(), file.keptAt())).toList();
  }
}
