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
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.ResolutionLine;
import shanzhi.projects.deliberation.boundary.ResolutionQuery;
import shanzhi.projects.deliberation.boundary.ResolutionSheet;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.deliberation.entity.Resolution;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.control.GroundSql;

/** Turns rows of resolutions and their items into what pages and neighbours read. */
@ApplicationScoped
public class ResolutionReader {

  private static final String LINE = """
      select r.*, b.name as body_name, b.kind as body_kind, i.n, i.taken, i.amount, p.number as publicity, p.until_day
        from projects.resolution r join projects.meeting m on m.id = r.meeting join projects.body b on b.id = m.body
        cross join lateral (select count(*)::int as n, count(x.project)::int as taken, coalesce(sum(x.amount), 0) as amount from projects.resolution_item x where x.resolution = r.id) i
        left join lateral (select number, until_day from projects.publicity where resolution = r.id order by id desc limit 1) p on true where\s""";
  private static final String ITEM = "select i.*, r.number, r.community, r.effective_on, p.number as proposal_number from projects.resolution_item i join projects.resolution r on r.id = i.resolution join projects.proposal p on p.id = i.proposal ";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject RuleBook rules;

  public Page<ResolutionLine> ledger(ResolutionQuery query, Reach reach) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(GroundSql.of("r"), args));
    GroundSql.within("r", query.area(), where, args);
    GroundSql.holds(query.text(), where, args, "r.number", "r.title");
    GroundSql.is("r.status = ?", query.status(), where, args);
    if (query.year() != 0) {
      if (query.year() < 1990 || query.year() > 2200) throw Refusal.invalid("deliberation.bad-year", String.valueOf(query.year()));
      where.append(" and r.decided_on between ? and ?");
      args.add(LocalDate.of(query.year(), 1, 1));
      args.add(LocalDate.of(query.year(), 12, 31));
    }
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from projects.resolution r where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.add(Math.max(0, Math.min(query.rows(), 100)));
    args.add(Math.max(0, Math.min(query.offset(), Page.CAP)));
    return Page.of(Sql.on(database).list(LINE + where + " order by r.decided_on desc, r.id desc limit ? offset ?", ResolutionReader::line, args), count);
  }

  static ResolutionLine line(Sql.Row row) throws SQLException {
    return new ResolutionLine(row.text("number"), row.number("version"), row.text("community"), row.text("title"), row.text("body_name"), BodyKind.valueOf(row.text("body_kind")),
        row.as("decided_on", LocalDate.class), row.as("effective_on", LocalDate.class), ResolutionStatus.valueOf(row.text("status")), row.number("n"), row.number("taken"),
        row.as("amount", BigDecimal.class), row.text("publicity"), row.as("until_day", LocalDate.class));
  }

  public ResolutionSheet sheet(Resolution resolution) {
    var sql = Sql.on(database);
    long id = resolution.id();
    var meeting = sql.one("select number from projects.meeting where id = ?", row -> row.text("number"), resolution.meeting()).orElseThrow();
    var items = sql.list("""
        select i.*, r.number, r.community, r.effective_on, p.number as proposal_number, v.votes_for, v.votes_against, v.abstained, v.need
          from projects.resolution_item i join projects.resolution r on r.id = i.resolution join projects.proposal p on p.id = i.proposal
          left join projects.meeting_item v on v.meeting = r.meeting and v.proposal = i.proposal where i.resolution = ? order by i.no""",
        row -> new ResolutionSheet.Item(item(row), row.text("project"), row.number("votes_for"), row.number("votes_against"), row.number("abstained"), row.number("need")), id);
    var actions = new ArrayList<String>();
    if (desk.covers(Rights.DELIBERATION_EDIT, resolution.community())) {
      if (resolution.status() == ResolutionStatus.PASSED) actions.add("PUBLISH");
      if (resolution.status() == ResolutionStatus.EFFECTIVE && items.stream().anyMatch(one -> one.project() != null)) actions.add("PUBLISH_RESULT");
    }
    return new ResolutionSheet(sql.one(LINE + "r.id = ?", ResolutionReader::line, id).orElseThrow(), meeting, items, PublicityReader.of(sql, id), rules.publicDays(desk.today()),
        desk.steps(resolution), actions);
  }

  /** In effect and not taken up, the oldest first. */
  public List<ResolvedItem> open(String area) {
    var args = new ArrayList<Object>();
    var where = new Reach(List.of(Territory.of(area))).sql(GroundSql.of("r"), args);
    return Sql.on(database).list(ITEM + "where i.project is null and r.status = 'EFFECTIVE' and " + where + " order by r.effective_on, i.item", ResolutionReader::item, args);
  }

  /** @throws Refusal resolution.unknown-item (404) */
  public ResolvedItem item(String item, String right) {
    return Sql.on(database).one(ITEM + "where i.item = ?", ResolutionReader::item, item).filter(found -> desk.covers(right, found.community()))
        .orElseThrow(() -> Refusal.unknown("resolution.unknown-item", item));
  }

  private static ResolvedItem item(Sql.Row row) throws SQLException {
    return new ResolvedItem(row.text("item"), row.text("number"), row.text("community"), row.text("title"), ItemKind.valueOf(row.text("kind")), ItemPurpose.valueOf(row.text("purpose")),
        FundSource.valueOf(row.text("source")), row.number("year"), row.as("amount", BigDecimal.class), row.text("proposal_number"), row.as("effective_on", LocalDate.class));
  }
}
