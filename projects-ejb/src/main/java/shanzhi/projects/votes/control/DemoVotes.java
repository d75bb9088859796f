package shanzhi.projects.votes.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.control.SurveyForms;
import shanzhi.projects.votes.entity.Vote;

/** Invented votes of 飞龙社区 for the demonstration: one counted, with some six hundred ballots, one that is open, and an open survey. */
@ApplicationScoped
public class DemoVotes {

  private static final Logger LOG = Logger.getLogger(DemoVotes.class.getName());
  private static final String COMMUNITY = "510131001006";
  /** Twelve signs out of a number: the digits of a hash that receipts may have. */
  private static final String RECEIPT = "upper(substr(translate(md5(?::text || n), '01', 'XY'), 1, 12))";

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PassDesk passes;
  @Inject Counting counting;
  @Inject Clock clock;

  private record Item(String title, String text, String place, String cost, String least, String eitherOr) {}

  void load(@Observes @Priority(460) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from projects.vote") > 0 || sql.number("select count(*) from foundation.building where community = ?", COMMUNITY) == 0) return;
    long begun = clock.millis();
    var above = VoteDrafts.above(sql, COMMUNITY);
    counted(sql, above);
    open(sql, above);
    survey(sql, above);
    LOG.info(() -> "demonstration votes: two, and a survey, in " + (clock.millis() - begun) + " ms");
  }

  private Instant at(int days, int hour) { return ChinaTime.instant(ChinaTime.today(clock).plusDays(days).atTime(hour, 0)); }

  private long vote(Sql sql, String[] above, String number, String title, String purpose, String kind, String budget, String rule, Instant opens, Instant closes, LocalDate until, List<Item> items) {
    long id = sql.number("select nextval('projects.vote_seq')");
    sql.number("select nextval('projects.vote_number_seq')");
    sql.update("""
        insert into projects.vote (id, number, county, town, community, title, purpose, kind, budget, most, rule, floor_votes, opens, closes, result_until, state, made_by, made_at, announced_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 3, ?, 20, ?, ?, ?, 'ANNOUNCED', 'clerk', ?, ?)""", id, number, above[0], above[1], COMMUNITY, title, purpose, kind, new BigDecimal(budget), rule, opens, closes, until,
        opens.minusSeconds(86_400 * 9), opens.minusSeconds(86_400 * 7));
    var rows = new java.util.ArrayList<Object[]>();
    for (var item : items) {
      rows.add(new Object[] {id, rows.size() + 1, item.title(), item.text(), item.place(), new BigDecimal(item.cost()), item.least() == null ? null : new BigDecimal(item.least()), item.eitherOr()});
    }
    sql.batch("insert into projects.vote_item (vote, no, title, text, place, cost, least, either_or) values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    passes.open(number, "VOTE", COMMUNITY, title, opens, closes);
    return id;
  }

  /** The first households by the hash of their number have answered, the last of them on paper; whoever came to the door had a code. */
  private static int answered(Sql sql, String subject, int many, int paper, LocalDate day, int days) {
    return sql.update("""
        update projects.pass p set used_on = ?::date + (n % ?)::int, way = case when n > ? then 'PAPER' else 'DOOR' end,
            issued_on = case when n > ? then null else ?::date - 3 end, code_hash = case when n > ? then null else 'demonstration ' || p.subject || ' ' || p.household end
          from (select household, row_number() over (order by md5(household::text)) as n from projects.pass where subject = ?) o
         where p.subject = ? and p.household = o.household and o.n <= ?""", day, days, many - paper, many - paper, day, many - paper, subject, subject, many);
  }

  /** Ballots of up to three items, each liked by so many of a hundred. */
  private static void ballots(Sql sql, long vote, int many, int paper, Integer... liked) {
    var liking = java.util.Arrays.stream(liked).map(String::valueOf).collect(java.util.stream.Collectors.joining(","));
    sql.update("insert into projects.vote_ballot (vote, receipt, way, choices) select ?, " + RECEIPT + ", case when n > ? then 'PAPER' else 'DOOR' end,"
        + " coalesce((select string_agg(i::text, ',' order by h) from (select i, h from (select i::int, p, abs(hashtext(n || '-' || i)::bigint) % 1000 as h from unnest('{" + liking
        + "}'::int[]) with ordinality as l (p, i)) x where h < p * 10 order by h limit 3) chosen), '1') from generate_series(1, ?) n", vote, vote, many - paper, many);
  }

  private void counted(Sql sql, String[] above) {
    var opens = at(-24, 8);
    var number = "TP-" + LocalDate.ofInstant(opens, ChinaTime.ZONE).toString().replace("-", "") + "-1";
    long id = vote(sql, above, number, "社区保障激励资金项目居民投票", "30 万元激励资金做什么，请每户选最想要的三项。投票结果供居民议事会议决时参考。", "APPROVAL", "300000", "GREEDY", opens, at(-10, 18),
        ChinaTime.today(clock).plusDays(4), List.of(
            new Item("天井坝路灯改造", "更换 46 盏路灯为节能灯，补装 8 盏。", "飞龙苑天井坝", "68000", null, null),
            new Item("老年活动室适老化改造", "地面防滑、加装扶手和应急呼叫。", "社区综合服务中心二楼", "92000", null, null),
            new Item("儿童游乐角", "滑梯、沙坑和软质地面。", "小广场东侧空地", "55000", null, "小广场东侧"),
            new Item("非机动车充电棚", "两处共 60 个充电位，含消防设施。", "3 栋、5 栋旁", "76000", null, null),
            new Item("楼道扶手加装", "12 个单元楼道加装双侧扶手。", "老旧单元楼", "48000", "24000", null),
            new Item("小广场地面防滑", "1,200 平方米地面改铺防滑材料。", "小广场", "83000", "40000", null),
            new Item("四点半课堂", "放学后托管，志愿者补贴教材和点心，不含人员报酬。", "社区图书室", "36000", null, null),
            new Item("垃圾分类亭", "新建两座带洗手池的分类亭。", "南门、北门", "42000", null, null),
            new Item("室外健身器材", "更新 14 件健身器材。", "小广场东侧空地", "45000", null, "小广场东侧"),
            new Item("楼道文化墙", "由居民共同绘制。", "1 栋至 4 栋", "28000", null, null)));
    int households = answered(sql, number, 608, 64, LocalDate.ofInstant(opens, ChinaTime.ZONE), 12);
    ballots(sql, id, households, Math.min(64, households), 62, 55, 48, 40, 35, 29, 22, 13, 31, 4);
    counting.count(em.find(Vote.class, id));
    sql.update("update projects.vote set state = 'COUNTED', counted_by = 'clerk', counted_at = ?, version = version + 1 where id = ?", at(-9, 10), id);
  }

  private void open(Sql sql, String[] above) {
    var opens = at(-2, 8);
    var number = "TP-" + LocalDate.ofInstant(opens, ChinaTime.ZONE).toString().replace("-", "") + "-2";
    long id = vote(sql, above, number, "院落微项目居民投票", "每个院落都有份：按平均份额法计票，多数人的院落不会把钱全部拿走。", "APPROVAL", "60000", "EQUAL_SHARES", opens, at(6, 18),
        ChinaTime.today(clock).plusDays(14), List.of(
            new Item("1 号院晾衣架", "不锈钢晾衣架 20 组。", "1 号院", "12000", null, null),
            new Item("1 号院凉亭座椅", "凉亭维修，加木座椅 8 张。", "1 号院", "18000", null, null),
            new Item("2 号院微花园", "居民认领的 6 块花池。", "2 号院", "15000", null, null),
            new Item("2 号院门禁维修", "更换两处门禁和监控。", "2 号院", "22000", null, null),
            new Item("3 号院排水沟盖板", "80 米排水沟加盖。", "3 号院", "16000", null, null),
            new Item("共享工具屋", "借用的工具、轮椅和爬楼机。", "社区综合服务中心", "9000", null, null)));
    int households = answered(sql, number, 96, 12, LocalDate.ofInstant(opens, ChinaTime.ZONE), 2);
    ballots(sql, id, households - Math.min(12, households), 0, 46, 41, 33, 28, 22, 37);      // the papers still lie in the box
  }

  private void survey(Sql sql, String[] above) {
    var opens = at(-5, 8);
    var number = "DC-" + LocalDate.ofInstant(opens, ChinaTime.ZONE).toString().replace("-", "") + "-1";
    var questions = List.of(Question.of(QuestionKind.RANK, "你家最希望社区先解决哪三件事？请按重要程度排序", 3, "停车难", "路灯不亮、夜间照明", "老人吃饭和照料", "孩子放学后没人管", "楼道和下水维修", "垃圾分类和卫生", "活动场地", "噪声扰民"),
        Question.of(QuestionKind.ONE, "你家最愿意用什么方式参加社区的事", 1, "参加议事会", "做志愿者", "填问卷、投票", "捐物捐款", "暂时不参加"),
        Question.of(QuestionKind.MANY, "你家需要社区提供哪些服务（可多选）", 4, "助餐", "助浴", "日间照料", "托管", "就业信息", "法律咨询"),
        Question.of(QuestionKind.OPEN, "还想对社区说什么", 1));
    questions.get(3).setRequired(false);
    long id = sql.number("select nextval('projects.survey_seq')");
    sql.number("select nextval('projects.survey_number_seq')");
    sql.update("""
        insert into projects.survey (id, number, county, town, community, title, purpose, questions, opens, closes, state, made_by, made_at)
        values (?, ?, ?, ?, ?, '一户一表需求调查', '请每户填一份。结果用来提出今年的项目。', ?::jsonb, ?, ?, 'ANNOUNCED', 'clerk', ?)""", id, number, above[0], above[1], COMMUNITY, SurveyForms.text(questions), opens, at(9, 18),
        opens.minusSeconds(86_400 * 2));
    passes.open(number, "SURVEY", COMMUNITY, "一户一表需求调查", opens, at(9, 18));
    int households = answered(sql, number, 312, 40, LocalDate.ofInstant(opens, ChinaTime.ZONE), 5);
    sql.update("insert into projects.survey_answer (survey, receipt, way, answers) select ?, " + RECEIPT + """
        , case when n > ? then 'PAPER' else 'DOOR' end, jsonb_build_object(
            '1', (select jsonb_agg(i::text order by h) from (select i, abs(hashtext(n || 'a' || i)::bigint) % (200 + 60 * i) as h from generate_series(1, 8) i order by h limit 3) x),
            '2', jsonb_build_array((1 + abs(hashtext(n || 'b')::bigint) % 5)::text),
            '3', (select jsonb_agg(i::text order by i) from (select i, abs(hashtext(n || 'c' || i)::bigint) % (150 + 40 * i) as h from generate_series(1, 6) i order by h limit 2) x))
          || case when n % 9 = 0 then jsonb_build_object('4', jsonb_build_array((array['夜里南门外太黑', '希望有人教用手机', '充电要安全', '周末多开活动室', '楼下油烟大'])[1 + n % 5])) else '{}' end
          from generate_series(1, ?) n""", id, id, households - Math.min(40, households), households);
  }
}
