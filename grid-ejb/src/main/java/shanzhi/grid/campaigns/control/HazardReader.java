package shanzhi.grid.campaigns.control;

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
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.HazardLine;
import shanzhi.grid.campaigns.boundary.HazardQuery;
import shanzhi.grid.campaigns.boundary.HazardSheet;
import shanzhi.grid.campaigns.entity.Hazard;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Turns rows of hazards into what pages show. */
@ApplicationScoped
public class HazardReader {

  private static final String LINE = """
      select h.*, c.title as campaign_title from (select * from grid.hazard t where %s order by %s limit ? offset ?) h
        left join grid.campaign c on c.id = h.campaign order by %s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CampaignReader campaigns;
  @Inject CampaignPolicy policy;
  @Inject HazardDesk desk;
  @Inject Files files;
  @Inject Clock clock;

  public Page<HazardLine> ledger(HazardQuery query, Reach reach, int offset, int rows) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reach.sql(CampaignReader::taskColumn, args));
    if (query.ground() != null && !query.ground().isBlank()) {
      var ground = Territory.of(query.ground());
      if (ground.level() != Level.CITY) add(where, args, CampaignReader.taskColumn(ground.level()) + " = ?", ground.level() == Level.COMMUNITY ? ground.area() : ground.code());
    }
    if (query.status() != null && !query.status().isBlank()) add(where, args, "t.status = ?", query.status());
    if (query.late()) add(where, args, "not t.ended and t.status <> 'RECTIFIED' and t.due_at < ?", clock.instant());
    if (query.task() != null) add(where, args, "t.task = ?", query.task());
    if (query.text() != null && !query.text().isBlank()) {
      var like = "%" + query.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      where.append(" and (t.number like ? or t.description like ? or t.address like ? or t.responsible like ?)");
      args.addAll(List.of(like, like, like, like));
    }
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.hazard t where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    var order = query.late() ? "%s.due_at, %s.id" : "%s.id desc";
    args.addAll(List.of(Math.max(0, Math.min(rows, 100)), Math.max(0, Math.min(offset, Page.CAP))));
    var now = clock.instant();
    return Page.of(Sql.on(database).list(LINE.formatted(where, order.replace("%s", "t"), order.replace("%s", "h")), row -> line(row, now), args), count);
  }

  /** What the caller can do the next step of; nobody checks own work. */
  public Page<HazardLine> waiting(int rows) {
    var args = new ArrayList<Object>();
    var parts = new ArrayList<String>();
    if (jurisdiction.holds(Rights.TASK_DO)) parts.add("t.status in ('ORDERED', 'AGAIN') and " + over(Rights.TASK_DO, args));
    if (jurisdiction.holds(Rights.HAZARD_ORDER)) parts.add("t.status = 'FOUND' and " + over(Rights.HAZARD_ORDER, args));
    if (jurisdiction.holds(Rights.HAZARD_CHECK)) {
      parts.add("t.status = 'RECTIFIED' and " + over(Rights.HAZARD_CHECK, args) + " and coalesce(t.rectifier, '') <> all (?)");
      args.add(jurisdiction.identities());
    }
    if (parts.isEmpty()) return Page.of(List.of(), 0);
    var where = "not t.ended and (" + String.join(" or ", parts) + ")";
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.hazard t where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    args.addAll(List.of(rows, 0));
    var now = clock.instant();
    return Page.of(Sql.on(database).list(LINE.formatted(where, "t.due_at, t.id", "h.due_at, h.id"), row -> line(row, now), args), count);
  }

  private String over(String right, List<Object> args) { return jurisdiction.over(right).sql(CampaignReader::taskColumn, args); }

  private static void add(StringBuilder where, List<Object> args, String condition, Object value) {
    where.append(" and ").append(condition);
    args.add(value);
  }

  private HazardLine line(Sql.Row row, Instant now) throws SQLException {
    var due = row.instant("due_at");
    var status = row.text("status");
    boolean runs = status.equals("ORDERED") || status.equals("AGAIN");
    var state = due == null ? "NONE" : runs ? now.isAfter(due) ? "OVERDUE" : now.isBefore(row.instant("warn_at")) ? "ON_TRACK" : "SOON"
        : row.instant("rectified_at") != null && row.instant("rectified_at").isAfter(due) ? "LATE" : "IN_TIME";
    var fine = row.text("fine_grid");
    return new HazardLine(row.big("id"), row.text("number"), row.text("kind"), row.text("grade"), status, row.text("description"), row.text("address"), row.text("community"),
        campaigns.name(row.text("community")), fine != null ? fine : row.text("general_grid"), row.instant("found_at"), due, state,
        runs ? campaigns.left(due, "WORK_DAY", row.text("county")) : null, row.text("responsible"), row.text("campaign_title"));
  }

  public HazardSheet sheet(Hazard hazard) {
    return Sql.on(database).one("""
        select h.*, c.title as campaign_title, f.display_name as finder_name, o.display_name as orderer_name, r.display_name as rectifier_name, k.display_name as checker_name
          from grid.hazard h left join grid.campaign c on c.id = h.campaign left join foundation.account f on f.username = h.finder
          left join foundation.account o on o.username = h.orderer left join foundation.account r on r.username = h.rectifier
          left join foundation.account k on k.username = h.checker where h.id = ?""",
        row -> new HazardSheet(line(row, clock.instant()), row.number("version"), campaigns.name(row.text("town")), row.text("finder"), row.text("finder_name"),
            row.text("demand"), row.text("orderer_name"), row.instant("ordered_at"), row.text("rectifier_name"), row.instant("rectified_at"), row.text("checker_name"),
            row.instant("closed_at"), row.number("rounds"), row.as("task", Long.class), policy.hazardDays(row.text("grade")), steps(hazard), photos(hazard), desk.moves(hazard)),
        hazard.id()).orElseThrow();
  }

  private List<CampaignSheet.Step> steps(Hazard hazard) {
    return Sql.on(database).list("select s.*, a.display_name from grid.hazard_step s left join foundation.account a on a.username = s.actor where s.hazard = ? order by s.no desc",
        CampaignReader::step, hazard.id());
  }

  private List<HazardSheet.Photo> photos(Hazard hazard) {
    return files.of(HazardDesk.subject(hazard)).stream().map(file -> new HazardSheet.Photo(file.id(), file.kind(), file.name(), file.keptAt())).toList();
  }
}
