package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.campaigns.boundary.CampaignLine;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.ResponseRate;
import shanzhi.grid.campaigns.entity.CampaignMove;
import shanzhi.grid.campaigns.entity.CampaignStatus;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Turns rows of campaigns into what pages show. Receipts are counted in the reader's reach only. */
@ApplicationScoped
public class CampaignReader {

  /** Counts of receipts as every page has them; one question mark, the moment. */
  static final String COUNTS = """
      count(*)::int as issued, (count(*) filter (where t.signed_at is not null))::int as signed, (count(*) filter (where t.status = 'DONE'))::int as done,
      (count(*) filter (where t.waiting and t.due_at < ?))::int as late,
      (count(*) filter (where t.signed_at <= t.issued_at + interval '24 hours'))::int as quick""";

  private static final String LINE = """
      select c.*, a.display_name, n.issued, n.signed, n.done, n.late, n.quick, n.warn_at
        from (select * from grid.campaign c where %s order by c.id desc %s) c
        left join foundation.account a on a.username = c.organiser
        left join lateral (select %s, max(t.warn_at) as warn_at from grid.task t where t.campaign = c.id and %s) n on true
       order by c.id desc""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Deadlines deadlines;
  @Inject Areas areas;
  @Inject CampaignPolicy policy;
  @Inject Conflicts conflicts;
  @Inject Clock clock;

  static String taskColumn(Level level) {
    return switch (level) {
      case CITY -> null;
      case COUNTY -> "t.county";
      case TOWN -> "t.town";
      case COMMUNITY -> "t.community";
      case GENERAL_GRID -> "t.general_grid";
      case MICRO_GRID, EXCLUSIVE_GRID -> "t.fine_grid";
    };
  }

  static String ownColumn(Level level) {
    return switch (level) {
      case COUNTY -> "c.county";
      case TOWN -> "c.town";
      default -> null;
    };
  }

  /** Drawn up on the reader's ground, or come down to it. A draft is seen only where it was drawn up. */
  public String visible(Reach reach, List<Object> args) {
    if (reach.isWhole()) return "true";
    var own = reach.grounds().stream().filter(ground -> ownColumn(ground.level()) != null).toList();
    var upper = new Reach(own).sql(CampaignReader::ownColumn, args);
    var down = reach.sql(CampaignReader::taskColumn, args);
    return "(" + upper + " or c.issued_at is not null and exists (select from grid.task t where t.campaign = c.id and " + down + "))";
  }

  public List<CampaignLine> lines(String where, List<Object> args, String limit) {
    var reach = jurisdiction.over(Rights.CAMPAIGN_READ);
    var all = new ArrayList<>(args);
    var now = clock.instant();
    all.add(now);
    var in = reach.sql(CampaignReader::taskColumn, all);
    return Sql.on(database).list(LINE.formatted(where, limit, COUNTS, in), row -> line(row, now), all);
  }

  private CampaignLine line(Sql.Row row, Instant now) throws SQLException {
    var due = row.instant("due_at");
    var area = row.text("area");
    var warn = row.instant("warn_at");
    boolean runs = row.text("status").equals("ACTIVE");
    int issued = row.number("issued");
    return new CampaignLine(row.big("id"), row.text("number"), row.text("kind"), row.text("title"), row.text("status"), area, name(area), row.text("depth"),
        row.text("subject"), row.text("organiser"), row.text("display_name"), row.instant("created_at"), row.instant("issued_at"), due,
        !runs || due == null ? "NONE" : now.isAfter(due) ? "OVERDUE" : warn != null && !now.isBefore(warn) ? "SOON" : "ON_TRACK", runs && due != null ? left(due, row.text("limit_unit"), area) : null,
        issued, row.number("signed"), row.number("done"), row.number("late"), ResponseRate.of(row.number("quick"), issued));
  }

  DueTime left(Instant due, String unit, String area) {
    var measure = LimitUnit.valueOf(unit);
    var left = deadlines.remaining(clock.instant(), due, measure, area);
    return new DueTime(left.overdue(), measure.natural(), left.days(), left.hours(), left.minutes());
  }

  String name(String area) { return area == null ? null : areas.today().find(area).map(AreaNode::shortName).orElse(area); }

  /** The form. */
  public List<Field> fields(long campaign) {
    return Sql.on(database).list("""
        select f.*, coalesce(d.held, false) as held, d.origin from grid.campaign_field f left join grid.datum d on d.code = f.datum
         where f.campaign = ? order by f.position""",
        row -> new Field(row.number("position"), FieldKind.valueOf(row.text("kind")), row.text("label"), row.text("help"), row.yes("required"),
            CampaignPolicy.words(row, "choices"), row.text("datum"), row.yes("held"), row.text("origin")), campaign);
  }

  /** @throws Refusal campaign.unknown (404) also out of the reader's reach */
  public long visibleId(String number) {
    var args = new ArrayList<Object>(List.of(String.valueOf(number)));
    var seen = visible(jurisdiction.over(Rights.CAMPAIGN_READ), args);
    return Sql.on(database).one("select c.id from grid.campaign c where c.number = ? and " + seen, row -> row.big("id"), args.toArray())
        .orElseThrow(() -> Refusal.unknown("campaign.unknown", String.valueOf(number)));
  }

  /** @param all the entity where the reader may act on it; null else */
  public CampaignSheet sheet(long id, shanzhi.grid.campaigns.entity.Campaign campaign) {
    var line = lines("c.id = ?", List.of(id), "limit 1").get(0);
    var fields = fields(id);
    int asked = (int) fields.stream().filter(field -> !field.held()).count();
    var minutes = fields.stream().filter(field -> !field.held()).map(field -> policy.minutes(field.kind())).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean draft = line.issuedAt() == null;
    return Sql.on(database).one("select * from grid.campaign where id = ?",
        row -> new CampaignSheet(line, row.number("version"), row.text("purpose"), row.text("basis"), row.yes("with_exclusive"), row.as("limit_amount", BigDecimal.class),
            row.text("limit_unit"), fields, asked, draft ? minutes : row.as("minutes", BigDecimal.class), policy.responseGoal(),
            draft && campaign != null ? conflicts.of(campaign) : List.of(), conflicts.signatures(id), steps(id), moves(line)), id).orElseThrow();
  }

  private List<String> moves(CampaignLine line) {
    var ground = Territory.of(line.area());
    boolean organises = jurisdiction.covers(Rights.CAMPAIGN_ISSUE, ground);
    boolean leads = jurisdiction.covers(Rights.CAMPAIGN_SIGN, ground) && !jurisdiction.identities().contains(line.organiser());
    return Arrays.stream(CampaignMove.values()).filter(move -> move.possibleIn(CampaignStatus.valueOf(line.status())))
        .filter(move -> move.actor() == CampaignMove.Actor.LEADER ? leads : organises).map(Enum::name).toList();
  }

  private List<CampaignSheet.Step> steps(long id) {
    return Sql.on(database).list("""
        select s.*, a.display_name from grid.campaign_step s left join foundation.account a on a.username = s.actor where s.campaign = ? order by s.no desc""",
        CampaignReader::step, id);
  }

  static CampaignSheet.Step step(Sql.Row row) throws SQLException {
    return new CampaignSheet.Step(row.number("no"), row.instant("at"), row.text("move"), row.text("to_status"), row.text("actor"), row.text("display_name"), row.text("opinion"));
  }

  /** The day a campaign was issued, for file names and papers. */
  static String day(Instant at) { return at == null ? "" : ChinaTime.local(at).toLocalDate().toString(); }
}
