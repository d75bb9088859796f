package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ObjectionChannel;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublicityLine;
import shanzhi.projects.deliberation.boundary.PublicityQuery;
import shanzhi.projects.deliberation.boundary.PublicitySheet;
import shanzhi.projects.deliberation.boundary.PublicityStatus;
import shanzhi.projects.deliberation.entity.Publicity;
import shanzhi.projects.deliberation.entity.PublicityMove;
import shanzhi.projects.deliberation.entity.Resolution;
import shanzhi.projects.ledger.control.GroundSql;

/** Turns rows of publicities and objections into what pages show. */
@ApplicationScoped
public class PublicityReader {

  private static final String LINE = """
      select p.*, r.number as resolution_number, r.title, o.n as objections, o.waiting
        from projects.publicity p join projects.resolution r on r.id = p.resolution
        cross join lateral (select count(*)::int as n, (count(*) filter (where x.answer is null))::int as waiting from projects.objection x where x.publicity = p.id) o where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject ResolutionReader resolutions;
  @Inject RuleBook rules;

  public Page<PublicityLine> ledger(PublicityQuery query, Reach reach) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(GroundSql.of("p"), args));
    GroundSql.within("p", query.area(), where, args);
    GroundSql.is("p.status = ?", query.status(), where, args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from projects.publicity p where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(Sql.on(database).list(LINE + where + " order by (p.status in ('DONE', 'SET_ASIDE')), p.until_day desc, p.id desc limit ? offset ?", PublicityReader::line, args), count);
  }

  static PublicityLine line(Sql.Row row) throws SQLException {
    var from = row.as("from_day", LocalDate.class);
    var until = row.as("until_day", LocalDate.class);
    return new PublicityLine(row.text("number"), row.number("version"), row.text("resolution_number"), row.text("title"), row.text("community"), PublicityKind.valueOf(row.text("kind")),
        from, until, Publicity.days(from, until), PublicityStatus.valueOf(row.text("status")), row.number("objections"), row.number("waiting"));
  }

  /** Those of a resolution, the latest first. */
  static List<PublicityLine> of(Sql sql, long resolution) { return sql.list(LINE + "p.resolution = ? order by p.id desc", PublicityReader::line, resolution); }

  private record Facts(PublicityLine line, String places, String phone, String words) {}

  public PublicitySheet sheet(Publicity publicity) {
    var facts = Sql.on(database).one(LINE + "p.id = ?", row -> new Facts(line(row), row.text("places"), row.text("phone"), row.text("words")), publicity.id()).orElseThrow();
    int days = rules.answerDays(desk.today());
    return new PublicitySheet(facts.line(), resolutions.sheet(desk.read(Resolution.class, facts.line().resolution())), facts.places(), facts.phone(), facts.words(), days,
        objections(publicity, days), desk.steps(publicity), actions(publicity));
  }

  private List<PublicitySheet.Objection> objections(Publicity publicity, int days) {
    return Sql.on(database).list("select o.*, a.display_name from projects.objection o left join foundation.account a on a.username = o.answered_by where o.publicity = ? order by o.id",
        row -> new PublicitySheet.Objection(row.big("id"), Masks.name(row.text("objector")), ObjectionChannel.valueOf(row.text("channel")), row.text("text"), row.instant("entered_at"),
            ChinaTime.local(row.instant("entered_at")).toLocalDate().plusDays(days), row.text("answer"), row.as("upheld", Boolean.class),
            row.text("display_name") == null ? row.text("answered_by") : row.text("display_name"), row.instant("answered_at")), publicity.id());
  }

  private List<String> actions(Publicity publicity) {
    boolean edits = desk.covers(Rights.DELIBERATION_EDIT, publicity.community());
    boolean decides = desk.covers(Rights.DELIBERATION_DECIDE, publicity.community());
    var today = desk.today();
    boolean runs = !today.isBefore(publicity.from()) && !today.isAfter(publicity.until());
    var actions = new ArrayList<String>();
    if ((edits || decides) && runs && PublicityMove.OBJECT.possibleIn(publicity.status())) actions.add("OBJECT");
    if (decides && publicity.status() == PublicityStatus.FROZEN) actions.add("ANSWER");
    if (edits && today.isAfter(publicity.until()) && PublicityMove.COMPLETE.possibleIn(publicity.status())) actions.add("COMPLETE");
    return actions;
  }
}
