package shanzhi.projects.deliberation.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Five communities of 蒲江县 with their bodies, demands and a courtyard; proposals of 飞龙社区 at every step. Fictitious people, set by set. */
@ApplicationScoped
public class DemoDeliberation {

  private static final Logger LOG = Logger.getLogger(DemoDeliberation.class.getName());
  private static final String FEILONG = "510131001006";
  private static final String TOWN_COMMUNITIES = "('510131001001', '510131001002', '510131001006')";
  private static final String VILLAGES = "('510131001201', '510131001203')";
  private static final String GROUND = "'510131000000', '510131001000'";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  void load(@Observes @Priority(380) DatabaseReady ready) {
    if (!ready.demo() || sql().number("select count(*) from projects.body") > 0 || sql().number("select count(*) from foundation.area where code = ?", FEILONG) == 0) return;
    long begun = System.nanoTime();
    bodies();
    members();
    demands();
    communion();
    Csv.resource(DemoDeliberation.class, "/data/demo/proposals.csv").forEach(this::proposal);
    LOG.info(() -> "demonstration deliberation in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private Sql sql() { return Sql.on(database); }

  private LocalDate today() { return ChinaTime.today(clock); }

  private void bodies() {
    sql().update("insert into projects.courtyard (id, name, county, town, community, households, kept_by, kept_at) values (nextval('projects.courtyard_seq'), '水月二号院', " + GROUND + ", ?, 86, 'clerk', now())", FEILONG);
    sql().update("""
        insert into projects.body (id, version, kind, counting, name, county, town, community, courtyard, heads, area, valid_from, kept_by, kept_at)
        select nextval('projects.body_seq'), 1, k.kind, k.counting, case when k.name like '%%示例苑%%' then k.name else replace(v.short_name, '社区居委会', '社区') || k.name end, %s, c.code,
               case when k.kind like 'COURTYARD%%' then (select id from projects.courtyard where community = c.code) end, k.heads, k.area, date '2024-03-01', 'clerk', now()
          from (select code, code in %s as village from foundation.area where code in %s or code in %s) c
          join foundation.area_version v on v.code = c.code and v.valid_to is null
          join (values (false, 'RESIDENTS_COUNCIL', 'MEMBERS', '居民议事会', null::int, null::numeric, false), (false, 'HEARING', 'PERSONS', '听证会', null, null, false),
                       (true, 'TWO_COMMITTEES', 'MEMBERS', '“两委”联席会', null, null, false), (true, 'PARTY_MEMBERS', 'MEMBERS', '党员大会', null, null, false),
                       (true, 'VILLAGE_REPRESENTATIVES', 'MEMBERS', '村民代表会议', null, null, false), (true, 'VILLAGERS_ASSEMBLY', 'HOUSEHOLDS', '村民会议', 612, null, false),
                       (false, 'OWNERS_ASSEMBLY', 'OWNERS', '示例苑业主大会', 782, 83404.00, true), (false, 'COURTYARD_PARTY_GROUP', 'MEMBERS', '水月二号院党小组', null, null, true),
                       (false, 'COURTYARD_COUNCIL', 'MEMBERS', '水月二号院议事会', null, null, true), (false, 'COURTYARD_BOARD', 'MEMBERS', '水月二号院管委会', null, null, true),
                       (false, 'COURTYARD_SUPERVISION', 'MEMBERS', '水月二号院监委会', null, null, true)) k (village, kind, counting, name, heads, area, own) on k.village = c.village
         where not k.own or c.code = ?""".formatted(GROUND, VILLAGES, VILLAGES, TOWN_COMMUNITIES), FEILONG);
  }

  /** 31 in councils and among representatives, nine in two committees, 30 members of the Party, seven in a courtyard's bodies. */
  private void members() {
    sql().update("""
        insert into projects.body_member (id, body, code, name, post, valid_from)
        select nextval('projects.body_member_seq'), b.id, lpad(n::text, 3, '0'),
               substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 1 + ((b.id / 50 * 7 + n * 3) %% 20)::int, 1) || substr('秀国建志文玉明永春桂', 1 + ((b.id / 50 + n) %% 10)::int, 1)
                 || substr('英华军平芳林强珍兰辉', 1 + ((b.id / 50 * 3 + n * 7) %% 10)::int, 1),
               case n when 1 then 'CHAIR' when 2 then 'DEPUTY' else 'MEMBER' end, date '2024-03-01'
          from projects.body b
          cross join lateral generate_series(1, case b.kind when 'RESIDENTS_COUNCIL' then 31 when 'VILLAGE_REPRESENTATIVES' then 31 when 'TWO_COMMITTEES' then 9 when 'PARTY_MEMBERS' then 30 else 7 end) n
         where b.counting = 'MEMBERS'""".replace("%%", "%"));
  }

  private void demands() {
    sql().update("""
        insert into projects.demand (id, version, number, county, town, community, origin, origin_ref, title, text, kind, households, status, steps, entered_by, entered_at)
        select x.id, 1, 'XQ-' || to_char(?::date - 40, 'YYYYMMDD') || '-' || x.id, %s, x.community, x.origin, '示例-' || x.n, x.title, null, x.kind, x.households, 'OPEN', 1, 'clerk', now() - interval '40 days'
          from (select nextval('projects.demand_seq') as id, c.code as community, d.*, 12 + abs(hashtext(c.code || d.n)) %% 90 as households
                  from (select code from foundation.area where code in %s or code in %s) c
                 cross join (values (1, 'SURVEY', '增设非机动车充电棚', 'HARDWARE'), (2, 'SURVEY', '院落花池改造', 'COURTYARD'), (3, 'SURVEY', '老年人助餐点', 'COMMUNITY_BUILDING'),
                                    (4, 'INCIDENT', '楼道照明更换', 'HARDWARE'), (5, 'OBSERVER', '晾晒区加遮雨棚', 'COURTYARD'), (6, 'PROPOSAL', '青少年暑期课堂', 'LITERACY'),
                                    (7, 'PROPOSAL', '邻里互助志愿队', 'VOLUNTEERING'), (8, 'SURVEY', '党员服务日', 'PARTY_SERVICE')) d (n, origin, title, kind)) x""".formatted(GROUND, VILLAGES, TOWN_COMMUNITIES)
        .replace("%%", "%"), today());
    sql().update("insert into projects.deliberation_step (thing, subject, no, at, move, to_status, actor, version) select 'demand', id, 1, entered_at, 'ENTER', 'OPEN', 'clerk', 1 from projects.demand");
  }

  private void communion() {
    sql().update("insert into projects.observer (id, name, county, town, community, field, valid_from, kept_by, kept_at) select nextval('projects.observer_seq'), n, " + GROUND
        + ", ?, f, date '2026-01-01', 'clerk', now() from (values ('温如玉', '院落环境'), ('严子陵', '老年服务'), ('谷雨声', '儿童友好')) x (n, f)", FEILONG);
    sql().update("""
        insert into projects.observation (id, number, observer, observed_on, place, text, status, kept_by, kept_at)
        select x.id, 'GC-' || to_char(?::date, 'YYYYMMDD') || '-' || x.id, x.observer, ?::date - 2, '二号院东门', '雨天积水，行人绕行', 'OPEN', 'clerk', now()
          from (select nextval('projects.observation_seq') as id, min(id) as observer from projects.observer) x""", today(), today());
    sql().update("insert into projects.partner (id, name, kind, county, town, community, field, valid_from, kept_by, kept_at) select nextval('projects.partner_seq'), n, k, " + GROUND
        + ", ?, f, date '2026-02-01', 'clerk', now() from (values ('菁菁苗圃', 'RESIDENT', '共享花园轮值养护'), ('示例面馆', 'SHOP', '老年人优惠餐'), ('同心社工站', 'SOCIAL', '儿童课后陪伴')) x (n, k, f)", FEILONG);
    sql().update("""
        insert into projects.contribution (partner, no, on_day, kind, what, hours, value, kept_by, kept_at)
        select p.id, n, ?::date - n * 7, case when p.kind = 'SHOP' then 'GOODS' else 'ROSTER' end, case when p.kind = 'SHOP' then '优惠餐' else '轮值' end,
               case when p.kind = 'SHOP' then null else 2.0 end, case when p.kind = 'SHOP' then 180.00 end, 'clerk', now() from projects.partner p cross join generate_series(1, 4) n""", today());
    sql().update("insert into projects.conference_member (id, name, organisation, post, county, town, community, valid_from, kept_by, kept_at) select nextval('projects.conference_member_seq'), n, o, p, "
        + GROUND + ", ?, date '2026-01-15', 'clerk', now() from (values ('黎向阳', '县第一小学', '副校长'), ('江流石', '县人民医院', '党办主任'), ('叶知秋', '示例银行支行', '行长')) x (n, o, p)", FEILONG);
    sql().update("""
        insert into projects.list_entry (id, version, number, list, county, town, community, title, owner, status, claimed_by, claimed_on, due_on, done_on, result, kept_by, kept_at)
        select x.id, 1, 'QD-' || to_char(?::date, 'YYYYMMDD') || '-' || x.id, x.list, %s, ?, x.title, x.owner, x.status, x.by, case when x.by is not null then ?::date - 20 end,
               case when x.status = 'CLAIMED' then ?::date + 10 end, case when x.status = 'DONE' then ?::date - 3 end, case when x.status = 'DONE' then '已开展义诊一次，服务 62 人' end, 'clerk', now()
          from (select nextval('projects.list_entry_seq') as id, l.* from (values ('NEED', '老年人义诊', '飞龙社区', 'DONE', '县人民医院'), ('NEED', '周末活动场地', '飞龙社区', 'CLAIMED', '县第一小学'),
                 ('NEED', '防诈骗宣传', '飞龙社区', 'OPEN', null), ('RESOURCE', '周末开放操场', '县第一小学', 'OPEN', null), ('RESOURCE', '金融知识讲师', '示例银行支行', 'OPEN', null),
                 ('PROJECT', '邻里节', '飞龙社区', 'CLAIMED', '同心社工站')) l (list, title, owner, status, by)) x""".formatted(GROUND), today(), FEILONG, today(), today(), today());
  }

  /** One proposal with what happened to it so far. */
  private void proposal(Map<String, String> line) {
    var sql = sql();
    long id = sql.number("select nextval('projects.proposal_seq')");
    var drawn = today().minusDays(Long.parseLong(line.get("days_ago")));
    var number = "TA-" + DateTimeFormatter.BASIC_ISO_DATE.format(drawn) + "-" + id;
    int position = Integer.parseInt(line.get("position"));
    var status = line.get("status");
    sql.update("""
        insert into projects.proposal (id, version, number, county, town, community, title, content, kind, purpose, source, year, amount, own_share, matter, private_cost, other_liable, government_duty,
          path, position, status, blocked_as, round, steps, drawn_up_by, drawn_up_at)
        values (?, 3, ?, %s, ?, ?, ?, ?, ?, 'GUARANTEE', ?, ?::numeric, 0, 'ORDINARY', false, false, false, 2, ?, ?, ?, 1, 3, 'clerk', ?::date + time '09:20')""".formatted(GROUND),
        id, number, FEILONG, line.get("title"), line.get("content"), line.get("kind"), line.get("purpose"), today().getYear(), line.get("amount"), position, status,
        status.equals("BLOCKED") ? "示例" : null, drawn);
    sql.update("insert into projects.proposal_cost (proposal, no, kind, name, amount) values (?, 1, ?, ?, ?::numeric)", id, line.get("cost"), line.get("title"), line.get("amount"));
    step("proposal", id, 1, drawn, "DRAW_UP", "DRAFT", null);
    if (status.equals("BLOCKED")) {
      sql.update("insert into projects.screening (proposal, at, actor, fingerprint, clause, test, clause_text, found, source) select ?, ?::date + time '09:40', 'clerk', '示例', code, test, text, ?, source from projects.screen_clause where code = 'F1'",
          id, drawn, "物管费");
      step("proposal", id, 2, drawn, "BLOCK", "BLOCKED", "F1（物管费）");
    }
    if (position == 0) return;
    sql.update("insert into projects.screening (proposal, at, actor, fingerprint) values (?, ?::date + time '09:40', 'clerk', ?)", id, drawn, number);
    step("proposal", id, 2, drawn, "SUBMIT", "IN_COURSE", null);
    if (position > 1) step("proposal", id, 3, drawn.plusDays(2), "PROPOSE", "IN_COURSE", "飞龙社区党委 " + drawn.plusDays(2) + "：同意提议");
    if (position > 2) meeting(id, line.get("title"), "HEARING", drawn.plusDays(12), 25, 0, 20, 4, 1, 15, 4);
    if (status.equals("RESOLVED") || status.equals("EFFECTIVE")) resolve(id, line, drawn.plusDays(20));
  }

  private long meeting(long proposal, String title, String kind, LocalDate day, int present, int recused, int pro, int con, int abstained, int need, int no) {
    var sql = sql();
    long id = sql.number("select nextval('projects.meeting_seq')");
    var number = "HY-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + id;
    boolean hearing = kind.equals("HEARING");
    sql.update("""
        insert into projects.meeting (id, version, number, body, county, town, community, title, held_at, place, notice_on, status, heads, quorum, present, chair, recorder, minutes, steps, called_by, called_at,
          recorded_by, confirmed_at)
        select ?, 3, ?, b.id, b.county, b.town, b.community, ?, (?::date + time '14:30') at time zone 'Asia/Shanghai', '社区议事厅', ?::date - 8, 'CONFIRMED', ?, ?, ?, '何秀英', '罗小梅', '到会人员逐项讨论并表决。', 3, 'clerk', ?::date - 8, 'clerk', ?::date
          from projects.body b where b.community = ? and b.kind = ?""",
        id, number, title + (hearing ? "听证会" : "议决会"), day, day, hearing ? present : 31, hearing ? 20 : 21, present, day, day, FEILONG, kind);
    sql.update("""
        insert into projects.meeting_item (meeting, no, proposal, title, matter, recused, votes_for, votes_against, abstained, need, passed, rule_source)
        select ?, 1, ?, ?, 'ORDINARY', ?, ?, ?, ?, ?, true, source from projects.body_rule where kind = ? and valid_to is null""", id, proposal, title, recused, pro, con, abstained, need, kind);
    if (!hearing) {
      sql.update("insert into projects.meeting_present (meeting, member) select ?, m.id from projects.body_member m join projects.meeting t on t.id = ? and m.body = t.body order by m.code limit ?", id, id, present);
      if (recused > 0) sql.update("insert into projects.meeting_recusal (meeting, item, member, name, reason) select ?, 1, m.id, m.name, '施工单位负责人亲属' from projects.body_member m join projects.meeting t on t.id = ? and m.body = t.body where m.code = '005'", id, id);
    }
    for (var move : List.of("CALL CALLED", "RECORD HELD", "CONFIRM CONFIRMED")) {
      step("meeting", id, List.of("CALL CALLED", "RECORD HELD", "CONFIRM CONFIRMED").indexOf(move) + 1, move.startsWith("CALL") ? day.minusDays(8) : day, move.split(" ")[0], move.split(" ")[1], null);
    }
    step("proposal", proposal, no, day, hearing ? "PASS" : "RESOLVE", hearing ? "IN_COURSE" : "RESOLVED", number);
    return id;
  }

  private void resolve(long proposal, Map<String, String> line, LocalDate day) {
    var sql = sql();
    long meeting = meeting(proposal, line.get("title"), "RESIDENTS_COUNCIL", day, 22, 1, 17, 3, 1, 12, 5);
    long id = sql.number("select nextval('projects.resolution_seq')");
    var number = "JY-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + id;
    boolean effective = line.get("status").equals("EFFECTIVE");
    var state = effective ? "EFFECTIVE" : line.get("publicity");
    sql.update("insert into projects.resolution (id, version, number, meeting, county, town, community, title, status, decided_on, effective_on, steps) values (?, 2, ?, ?, " + GROUND + ", ?, ?, ?, ?, ?, 2)",
        id, number, meeting, FEILONG, line.get("title"), state, day, effective ? day.plusDays(9) : null);
    sql.update("""
        insert into projects.resolution_item (item, resolution, no, proposal, title, kind, purpose, source, year, amount)
        select ? || '-1', ?, 1, id, title, kind, purpose, source, year, amount from projects.proposal where id = ?""", number, id, proposal);
    sql.update("""
        insert into projects.commitment (item, purse, title, resolved, made_by, made_at, moved_on)
        select ? || '-1', p.id, ?, ?::numeric, 'clerk', now(), ?::date from projects.purse p where p.community = ? and p.source = 'GUARANTEE' and p.year = ?""", number, line.get("title"), line.get("amount"), day, FEILONG,
        today().getYear());
    step("resolution", id, 1, day, "PASS", "PASSED", null);
    if (!state.equals("PASSED")) publicity(id, number, state, effective ? day.plusDays(1) : today().minusDays(2));
  }

  private void publicity(long resolution, String number, String state, LocalDate from) {
    var sql = sql();
    long id = sql.number("select nextval('projects.publicity_seq')");
    boolean done = state.equals("EFFECTIVE");
    boolean frozen = state.equals("FROZEN");
    sql.update("""
        insert into projects.publicity (id, version, number, resolution, county, town, community, kind, from_day, until_day, places, phone, status, steps, opened_by, opened_at, ended_at)
        values (?, 2, ?, ?, %s, ?, 'RESOLUTION', ?, ?, '社区公示栏、居民微信群', '028-00000000（示例）', ?, 2, 'clerk', ?::date, ?::timestamptz)""".formatted(GROUND),
        id, "GS-" + DateTimeFormatter.BASIC_ISO_DATE.format(from) + "-" + id, resolution, FEILONG, from, from.plusDays(6), done ? "DONE" : frozen ? "FROZEN" : "RUNNING", from,
        done ? from.plusDays(8).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime() : null);
    step("publicity", id, 1, from, "PUBLISH", "RUNNING", null);
    step("resolution", resolution, 2, done ? from.plusDays(8) : from, done ? "COMPLETE" : "PUBLISH", state, number);
    if (frozen) {
      sql.update("insert into projects.objection (id, publicity, objector, channel, text, entered_by, entered_at) values (nextval('projects.objection_seq'), ?, '申屠远', 'VISIT', '充电棚离住户窗户太近，建议换位置', 'clerk', now() - interval '1 day')", id);
      step("publicity", id, 2, today().minusDays(1), "OBJECT", "FROZEN", null);
    }
  }

  private void step(String thing, long subject, int no, LocalDate day, String move, String status, String words) {
    var rows = new ArrayList<Object[]>();
    rows.add(new Object[] {thing, subject, no, day.atTime(10, no).atZone(ChinaTime.ZONE).toOffsetDateTime(), move, status, words, no});
    sql().batch("insert into projects.deliberation_step (thing, subject, no, at, move, to_status, actor, opinion, version) values (?, ?, ?, ?, ?, ?, 'clerk', ?, ?)", rows);
  }
}
