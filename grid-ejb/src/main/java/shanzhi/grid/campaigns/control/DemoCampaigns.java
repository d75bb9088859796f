package shanzhi.grid.campaigns.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.grid.campaigns.boundary.Depth;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Three fictitious campaigns of 蒲江县 over the last month with receipts on all stages, and some hazards. Set by set, so that the first start stays quick. */
@ApplicationScoped
public class DemoCampaigns {

  private static final Logger LOG = Logger.getLogger(DemoCampaigns.class.getName());
  private static final int FIRST_HOUR = 9;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CampaignPolicy policy;
  @Inject Issue issue;
  @Inject Clock clock;

  void load(@Observes @Priority(450) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from grid.campaign") > 0) return;
    var fields = new LinkedHashMap<String, List<Map<String, String>>>();
    Csv.resource(DemoCampaigns.class, "/data/demo/campaign-fields.csv").forEach(line -> fields.computeIfAbsent(line.get("campaign"), none -> new ArrayList<>()).add(line));
    int receipts = 0;
    for (var line : Csv.resource(DemoCampaigns.class, "/data/demo/campaigns.csv")) receipts += load(line, fields.getOrDefault(line.get("key"), List.of()));
    hazards();
    LOG.info("demonstration campaigns: " + receipts + " receipts");
  }

  private int load(Map<String, String> line, List<Map<String, String>> form) {
    var sql = Sql.on(database);
    long id = sql.number("select nextval('grid.campaign_seq')");
    var issued = ChinaTime.instant(ChinaTime.today(clock).minusDays(Long.parseLong(line.get("days_ago"))).atTime(FIRST_HOUR, 30));
    if (issued.isAfter(clock.instant())) issued = clock.instant();
    var number = CampaignDesk.number(issued, id);
    var limit = new Limit(new BigDecimal(line.get("amount")), LimitUnit.WORK_DAY);
    var depth = Depth.valueOf(line.get("depth"));
    var area = line.get("area");
    var town = area.endsWith("000000") ? null : area;
    var asked = form.stream().filter(field -> field.get("datum").isEmpty() || policy.datum(field.get("datum")).map(datum -> !datum.held()).orElse(true))
        .map(field -> FieldKind.valueOf(field.get("kind"))).toList();
    sql.update("""
        insert into grid.campaign (id, version, number, kind, title, purpose, basis, area, county, town, status, depth, subject, with_exclusive, limit_amount, limit_unit, organiser,
          created_at, issued_at, due_at, asked, minutes, steps)
        values (?, 2, ?, ?, ?, ?, nullif(?, ''), ?, '510131000000', ?, 'ACTIVE', ?, ?, ?, ?, 'WORK_DAY', ?, ?, ?, ?, ?, ?, 2)""",
        id, number, line.get("kind"), line.get("title"), line.get("purpose"), line.get("basis"), area, town, depth, line.get("subject"), Boolean.valueOf(line.get("exclusive")),
        limit.amount(), line.get("organiser"), issued.minusSeconds(7200), issued, issued, asked.size(), issue.minutes(asked));
    sql.batch("insert into grid.campaign_step (campaign, no, at, move, from_status, to_status, actor) values (?, ?, ?, ?, ?, ?, ?)", List.of(
        new Object[] {id, 1, issued.minusSeconds(7200), "DRAW_UP", null, "DRAFT", line.get("organiser")}, new Object[] {id, 2, issued, "ISSUE", "DRAFT", "ACTIVE", line.get("organiser")}));
    fields(id, form);
    var sent = issue.send(new Issue.Way(id, number, area, depth, line.get("subject").equals("HOUSEHOLD"), Boolean.parseBoolean(line.get("exclusive")), limit), issued);
    sql.update("update grid.campaign set due_at = ?, receipts = ? where id = ?", sent.due(), sent.receipts(), id);
    walk(id, issued, Integer.parseInt(line.get("done_percent")), form);
    if (line.get("closed").equals("true")) close(id, sent.due(), line.get("organiser"));
    return sent.receipts();
  }

  private void fields(long campaign, List<Map<String, String>> form) {
    var rows = new ArrayList<Object[]>();
    for (var field : form) {
      rows.add(new Object[] {campaign, rows.size() + 1, field.get("kind"), field.get("label"), field.get("help"), Boolean.valueOf(field.get("required")),
          field.get("choices").isEmpty() ? List.of() : List.of(field.get("choices").split("\\|")), field.get("datum")});
    }
    Sql.on(database).batch("insert into grid.campaign_field (campaign, position, kind, label, help, required, choices, datum) values (?, ?, ?, ?, nullif(?, ''), ?, ?, nullif(?, ''))", rows);
  }

  /** Signed after some hours (nine in ten within a day), fed back after one to three days; the same each time, by the unit's code. */
  private void walk(long campaign, Instant issued, int percent, List<Map<String, String>> form) {
    var sql = Sql.on(database);
    var now = clock.instant();
    sql.update("""
        update grid.task t set status = 'SIGNED', signed_at = x.at, holder = x.person, steps = 1, version = 2
          from (select id, ?::timestamptz + make_interval(mins => case when abs(hashtext(unit)) %% 100 < 93 then 20 + abs(hashtext(unit || 's')) %% 1300 else 1500 + abs(hashtext(unit || 's')) %% 900 end) as at,
                       case when unit = '510131001000' then 'town' when desk = '510131001006' then 'clerk' end as person
                  from grid.task where campaign = ?) x
         where x.id = t.id and x.at < ? and (abs(hashtext(t.unit || 'n')) %% 100 < 97 or t.level <> 'GRID') and t.unit not in ('5101310010062001005', '510131001006', '510131001000')""".replace("%%", "%"), issued, campaign, now);
    sql.update("""
        insert into grid.task_answer (task, household, campaign, answers, complete, by, at)
        select t.id, coalesce(k.household, 0), t.campaign, (%s), true, coalesce(t.holder, '社区经办'), least(t.signed_at + make_interval(mins => 30 + abs(hashtext(t.unit || coalesce(k.household, 0))) %% 2500), ?)
          from grid.task t join grid.campaign c on c.id = t.campaign left join grid.grid_household k on c.subject = 'HOUSEHOLD' and k.grid = t.unit and k.valid_to is null
         where t.campaign = ? and t.leaf and t.status = 'SIGNED' and abs(hashtext(t.unit || 'a')) %% 100 < ?""".formatted(answers(form)).replace("%%", "%"), now, campaign, percent);
    sql.update("""
        update grid.task t set answered = a.n, status = case when a.n >= t.subjects then 'DONE' else t.status end, waiting = a.n < t.subjects, done_at = case when a.n >= t.subjects then a.at end,
               summary = case when a.n >= t.subjects then '已按要求排查，情况见填报明细。' end, steps = case when a.n >= t.subjects then 2 else 1 end
          from (select task, count(*)::int as n, max(at) as at from grid.task_answer where campaign = ? group by task) a where a.task = t.id""", campaign);
    for (var level : List.of("COMMUNITY", "TOWN")) sql.update("""
        update grid.task t set status = 'DONE', waiting = false, done_at = least(x.at + interval '3 hours', ?), summary = '下级回执已全部反馈，同意汇总。', steps = 2
          from (select o.%1$s as unit, max(o.done_at) as at from grid.task o where o.campaign = ? and o.level = ? group by 1 having bool_and(not o.waiting)) x
         where t.campaign = ? and t.level = ? and t.unit = x.unit and t.status = 'SIGNED'""".formatted(level.equals("TOWN") ? "town" : "community"),
        now, campaign, level.equals("TOWN") ? "COMMUNITY" : "GRID", campaign, level);
    sql.update("insert into grid.task_step (task, no, at, move, to_status, actor) select id, 1, signed_at, 'SIGN', 'SIGNED', coalesce(holder, case level when 'TOWN' then '镇街经办' else '社区经办' end) from grid.task where campaign = ? and signed_at is not null", campaign);
    sql.update("""
        insert into grid.task_step (task, no, at, move, to_status, actor, opinion)
        select id, 2, done_at, case when leaf then 'FEED_BACK' else 'SUM_UP' end, 'DONE', coalesce(holder, case level when 'TOWN' then '镇街经办' else '社区经办' end), summary from grid.task where campaign = ? and status = 'DONE'""", campaign);
    sql.update("update grid.task set warned_at = ?, overdue_noted_at = case when due_at < ? then ?::timestamptz end where campaign = ? and waiting and warn_at < ?", now, now, now, campaign, now);
  }

  /** An SQL expression that gives a plausible answer to each asked field. */
  private String answers(List<Map<String, String>> form) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < form.size(); i++) {
      var field = form.get(i);
      if (!field.get("datum").isEmpty() && policy.datum(field.get("datum")).map(datum -> datum.held()).orElse(false)) continue;
      var dice = "abs(hashtext(t.unit || coalesce(k.household, 0) || '" + i + "'))";
      var value = switch (FieldKind.valueOf(field.get("kind"))) {
        case YES_NO -> "case when " + dice + " %% 100 < 88 then 'YES' else 'NO' end";
        case NUMBER -> "(case when " + dice + " %% 100 < 70 then 0 else " + dice + " %% 4 end)::text";
        case CHOICE, CHOICES -> "(string_to_array('" + field.get("choices") + "', '|'))[1 + case when " + dice + " %% 100 < 82 then 0 else " + dice + " %% " + field.get("choices").split("\\|").length + " end]";
        case TEXT -> "'无异常'";
        default -> null;
      };
      if (value != null) parts.add("'f" + (i + 1) + "', " + value);
    }
    return "jsonb_build_object(" + String.join(", ", parts) + ")";
  }

  private void close(long campaign, Instant due, String organiser) {
    var sql = Sql.on(database);
    var at = due.plusSeconds(86_400).isBefore(clock.instant()) ? due.plusSeconds(86_400) : clock.instant();
    sql.update("update grid.task set status = 'STOPPED', waiting = false where campaign = ? and waiting", campaign);
    sql.update("update grid.campaign set status = 'CLOSED', ended_at = ?, steps = 3 where id = ?", at, campaign);
    sql.update("insert into grid.campaign_step (campaign, no, at, move, from_status, to_status, actor, opinion) values (?, 3, ?, 'CLOSE', 'ACTIVE', 'CLOSED', ?, '各镇街已汇总，个别空缺网格由社区补充。')", campaign, at, organiser);
  }

  private void hazards() {
    var sql = Sql.on(database);
    var now = clock.instant();
    for (var line : Csv.resource(DemoCampaigns.class, "/data/demo/hazards.csv")) {
      long id = sql.number("select nextval('grid.hazard_seq')");
      var found = ChinaTime.instant(ChinaTime.today(clock).minusDays(Long.parseLong(line.get("days_ago"))).atTime(10, 5));
      var status = line.get("status");
      var due = found.plusSeconds(86_400L * Long.parseLong(line.get("days")));
      boolean ordered = !status.equals("FOUND");
      boolean right = status.equals("RECTIFIED") || status.equals("CLOSED");
      sql.update("""
          insert into grid.hazard (id, version, number, grade, kind, status, description, address, county, town, community, general_grid, fine_grid, finder, found_at, responsible, demand,
            orderer, ordered_at, due_at, warn_at, rectifier, rectified_at, checker, closed_at, ended, steps, overdue_noted_at)
          select ?, ?, ?, ?, ?, ?, ?, ?, g.county, g.town, g.community, g.general, g.code, 'member', ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?, ?::timestamptz, ?, ?::timestamptz, ?, ?, ?::timestamptz
            from grid.grid g where g.code = ?""",
          id, ordered ? 2 : 1, "YH-" + java.time.format.DateTimeFormatter.BASIC_ISO_DATE.format(ChinaTime.local(found)) + "-" + id, line.get("grade"), line.get("kind"), status,
          line.get("description"), line.get("address"), found, ordered ? line.get("responsible") : null, ordered ? line.get("demand") : null, ordered ? "clerk" : null, time(ordered, found.plusSeconds(5400)),
          time(ordered, due), time(ordered, due.minusSeconds(86_400)), right ? "member" : null, time(right, due.minusSeconds(30_000)), status.equals("CLOSED") ? "checker" : null,
          time(status.equals("CLOSED"), due.minusSeconds(9000)), status.equals("CLOSED"), steps(status), time(ordered && !right && due.isBefore(now), now), line.get("grid"));
      var moves = List.of("FIND", "ORDER", "RECTIFY", "PASS");
      var to = List.of("FOUND", "ORDERED", "RECTIFIED", "CLOSED");
      var who = List.of("member", "clerk", "member", "checker");
      var at = List.of(found, found.plusSeconds(5400), due.minusSeconds(30_000), due.minusSeconds(9000));
      var words = new String[] {null, line.get("demand"), "已整改到位，请复查。", "现场复查，隐患已消除。"};
      for (int i = 0; i < steps(status); i++) sql.update("insert into grid.hazard_step (hazard, no, at, move, to_status, actor, opinion) values (?, ?, ?, ?, ?, ?, ?)",
          id, i + 1, at.get(i).isAfter(now) ? now : at.get(i), moves.get(i), to.get(i), who.get(i), words[i]);
    }
  }

  private static int steps(String status) { return List.of("FOUND", "ORDERED", "RECTIFIED", "CLOSED").indexOf(status) + 1; }

  private static java.time.OffsetDateTime time(boolean is, Instant at) { return is ? at.atOffset(java.time.ZoneOffset.UTC) : null; }
}
