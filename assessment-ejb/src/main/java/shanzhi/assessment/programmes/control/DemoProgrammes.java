package shanzhi.assessment.programmes.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.control.ScoreTree;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.rounds.control.Lots;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Sql;

/** One edition of each kind in 蒲江, every one somewhere else on its way. Units, figures and votes are invented; totals come from the engine. */
@ApplicationScoped
public class DemoProgrammes {

  private static final String PUJIANG = "510131000000";
  private static final String FEILONG = "510131001006";
  private static final long SEED = 20260901;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProgrammeBook book;
  @Inject SystemBook systems;
  @Inject Sealing sealing;
  @Inject DemoPictures pictures;
  @Inject Clock clock;

  private record Place(String code, String town, String name) {}

  // an application-wide bean that is used once, while the suite starts
  private Sql sql;
  private List<Place> places;
  private LocalDate today;
  private final Map<Long, Map<String, Integer>> burden = new HashMap<>();

  void load(@Observes @Priority(430) DatabaseReady ready) {
    sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from assessment.edition") > 0) return;
    places = sql.list("""
        select v.code, v.parent, v.name from foundation.area_version v join foundation.area a on a.code = v.code join foundation.area_version t on t.code = v.parent and t.valid_to is null
         where a.level = 'COMMUNITY' and v.valid_to is null and t.parent = ? order by v.code""", row -> new Place(row.text("code"), row.text("parent"), row.text("name")), PUJIANG);
    if (places.size() < 12) return;
    // 飞龙社区 comes at place 5, so that its clerk has something to do in every edition
    var own = places.stream().filter(one -> one.code().equals(FEILONG)).findFirst();
    if (own.isPresent()) Collections.swap(places, 5, places.indexOf(own.get()));
    today = ChinaTime.today(clock);
    creation();
    pilot();
    rating();
    selection();
    renewals();
    peers();
    upward();
    centres();
    targets();
    venues();
  }

  private void creation() {
    long trust = edition("XYZL", "信义治理示范小区", "OPEN", 2, true);
    for (int i = 0; i < 3; i++) {
      long one = contender(trust, 5 + i, List.of("水韵苑", "长秋苑", "五里苑").get(i), "", i == 2 ? "ENTERED" : "ACCEPTED");
      if (i == 2) continue;
      var experts = seats(trust, one, 5 + i);
      for (var expert : experts.subList(0, 2 - i)) sheet("XYZL", "", one, expert, i);
    }
    long rural = edition("XCJZ", "乡村集中居住区示范建设", "OPEN", 2, true);
    long village = contender(rural, 20, "金花新居", "农民集中居住区", "ACCEPTED");
    seats(rural, village, 20);
    items(village, "XCJZ", 3);
    sql.update("insert into assessment.contender_item (contender, name, done) values (?, '驻点企业', true), (?, '志愿服务队', false)", village, village);
    contender(edition("ZTSQ", "主题社区", "OPEN", 3, true), 9, places.get(9).name(), "一老一小", "ENTERED");
  }

  private void pilot() {
    long carbon = edition("JLTSQ", "近零碳社区试点", "OPEN", 2, false);
    long one = contender(carbon, 5, places.get(5).name(), "", "ACCEPTED");
    seats(carbon, one, 5);
    sql.update("insert into assessment.contender_item (contender, name, wanted, reached, done) values (?, '公共区域照明节能改造', 36.00, 36.00, true), (?, '屋顶光伏', 120.00, 84.00, false)", one, one);
    long park = contender(edition("WLGY", "未来公园社区试点（第二批）", "OPEN", 3, false), 7, places.get(7).name(), "第二批", "ACCEPTED");
    items(park, "WLGY", 5);
    sql.update("update assessment.contender_item set wanted = 150 + id % 7 * 40, reached = case when done then 150 + id % 7 * 40 else 60 end where contender = ?", park);
  }

  private void rating() {
    long stars = edition("XJXQ", "星级小区评定", "OPEN", 50, false);
    for (int i = 0; i < 3; i++) {
      long one = contender(stars, 5 + i, List.of("滨河一号院", "学府小区", "老电厂宿舍").get(i), "", "ACCEPTED");
      for (var expert : seats(stars, one, 5 + i)) sheet("XJXQ", "", one, expert, i);
    }
    long patrol = edition("WYXC", "第四季度物业巡察", "OPEN", 50, false);
    seats(patrol, contender(patrol, 5, "滨河一号院", "", "ACCEPTED"), 5);
  }

  private void selection() {
    long best = edition("ZMPX", "“最美”系列评选", "OPEN", 3, false);
    for (int i = 0; i < 4; i++) {
      long one = contender(best, 5 + i, List.of("三角梅阳台", "渠边花园", "文靖聚落", "老茶馆的记忆").get(i), List.of("阳台", "花园", "聚落", "记忆").get(i), i == 3 ? "ENTERED" : "ACCEPTED");
      pictures.hang(one, 1 + i % 2);
      says(one, List.of("三楼的三角梅种了六年，路过的邻居都要抬头看一眼。", "渠边的空地原来堆杂物，几户人家一起开成花园，轮流浇水。", "老院子和竹林盘都留着，逢场天在树下摆茶。", "五十年的老茶馆，讲几代人在这里喝茶议事的故事。").get(i));
      if (i == 3) {
        sentIn(one, "老茶客");
        continue;
      }
      sheet("ZMPX", List.of("阳台", "花园", "聚落").get(i), one, seats(best, one, 5 + i).get(0), i);
      for (int vote = 0; vote < List.of(42, 27, 12).get(i); vote++) {
        sql.update("insert into assessment.ballot (contender, edition, voter, desk, at) values (?, ?, ?, ?, ?)", one, best, "demo " + i + "-" + vote, vote % 4 == 0 ? "clerk" : Windows.DOOR + places.get(5 + vote % 3).code(), clock.instant().minus(vote + 2, ChronoUnit.HOURS));
      }
    }
    door(best, "拍下身边最美的阳台、花园、小区、聚落，或者讲一段社区的记忆。\n作品要真实，介绍里写一写它的故事、谁在照料。本地居民都可以参加。（演示）", today.minusDays(6), today.minusDays(3));
  }

  /** Works that residents may see; the first edition is voted on, the second one still collects. */
  private void door(long edition, String call, LocalDate entryUntil, LocalDate voteFrom) {
    sql.update("insert into assessment.selection (edition, call, entry_until, vote_from, announced_by, announced_at) values (?, ?, ?, ?, 'organiser', ?)", edition, call, entryUntil, voteFrom, clock.instant().minus(20, ChronoUnit.DAYS));
    sql.update("update assessment.contender set checked_by = 'town' where edition = ? and state <> 'ENTERED'", edition);
  }

  private void says(long contender, String words) { sql.update("update assessment.contender set words = ? where id = ?", words + "（演示）", contender); }

  private void sentIn(long contender, String signed) {
    sql.update("insert into assessment.sent_in (contender, receipt, request, sender, phone, signed, at) values (?, ?, ?, ?, ?, ?, ?)", contender, PassCodes.next(), "demo " + contender, "demo " + contender, sealing.seal("13800000000"), signed,
        clock.instant().minus(2, ChronoUnit.DAYS));
    sql.update("update assessment.contender set entered_by = 'system' where id = ?", contender);
    sql.update("update assessment.contender_step set deed = 'sent-in', actor = 'system' where contender = ?", contender);
  }

  private void renewals() {
    long renewals = edition("WGXPX", "优秀微更新项目评选", "OPEN", 10, false);
    long ground = contender(renewals, 5, "转角口袋公园", "公共空间", "ACCEPTED"), wall = contender(renewals, 8, "老院坝晾晒区", "老旧院落", "ENTERED");
    for (long one : new long[] {ground, wall}) pictures.hang(one, 2);
    sentIn(wall, "院坝议事小组");
    says(ground, "转角的废弃花台改成口袋公园，居民提议、议事会议定，社区志愿队管护。");
    says(wall, "老院坝搭了统一的晾晒架，单元长分片管理。");
    seats(renewals, ground, 5);
    door(renewals, "征集近两年完成的社区微更新项目：口袋公园、老旧院落、背街小巷、便民设施都可以报。\n请各拍一张改造前、改造后的照片，写明是谁提议、怎样议定、现在由谁管护。（演示）", today.plusDays(8), today.plusDays(11));
  }

  /** Drawn as by the suite itself. */
  private List<String> seats(long edition, long contender, int at) {
    var load = burden.computeIfAbsent(edition, key -> new HashMap<>());
    var chosen = Lots.draw(SEED, places.get(at).code(), List.of("inspector1", "inspector2", "inspector3"), Set.of(), load, 2);
    for (int seat = 0; seat < chosen.size(); seat++) {
      sql.update("insert into assessment.expert_seat (contender, seat, expert, drawn_at) values (?, ?, ?, ?)", contender, seat + 1, chosen.get(seat), clock.instant().minus(5, ChronoUnit.DAYS));
      load.merge(chosen.get(seat), 1, Integer::sum);
    }
    return chosen;
  }

  private void peers() {
    long round = edition("HPHD", "人居环境互评互点", "OPEN", 1, false);
    var units = List.of(contender(round, 5, "东街院落", "", "ACCEPTED"), contender(round, 6, "梨园院落", "", "ACCEPTED"), contender(round, 8, "河湾院落", "", "ACCEPTED"));
    for (int rater = 1; rater < 3; rater++) {
      for (int rated = 0; rated < 3; rated++) {
        if (rater != rated) sql.update("insert into assessment.peer_mark (rated, rater, points, words, actor, at) values (?, ?, ?, '路面整洁，杂物待清', 'clerk', ?)", units.get(rated), units.get(rater), BigDecimal.valueOf(80 + rater * 3 + rated), clock.instant());
      }
    }
  }

  private void upward() {
    long nation = edition("JZSF", "全国综合减灾示范社区申报", "PUBLIC", 1, false);
    long one = contender(nation, 10, places.get(10).name(), "", "FORWARDED");
    sql.update("update assessment.contender set score = 88.50, expert = 88.50, place = 1, proposed = true where id = ?", one);
  }

  private void centres() {
    long centres = edition("QMH", "党群服务中心亲民化建设", "OPEN", 93, false);
    items(contender(centres, 5, places.get(5).name() + "党群服务中心", "", "ACCEPTED"), "QMH", 10);
    items(contender(centres, 12 % places.size(), places.get(12 % places.size()).name() + "党群服务中心", "", "ACCEPTED"), "QMH", 4);
  }

  private void targets() {
    long plan = edition("SNJH", "五大行动三年计划", "OPEN", 1, false);
    var towns = places.stream().map(Place::town).distinct().limit(4).toList();
    var titles = book.lines(true, List.of()).stream().filter(one -> one.programme().code().equals("SNJH")).findFirst().orElseThrow().programme().items();
    for (int year = 0; year < 3; year++) {
      for (int i = 0; i < towns.size(); i++) {
        for (var title : titles) {
          int wanted = 2 + year;
          sql.update("insert into assessment.target (edition, area, year, title, wanted, reached) values (?, ?, ?, ?, ?, ?)", plan, towns.get(i), today.getYear() + year, title.name(), wanted, year == 0 ? Math.max(0, wanted - i % 3) : 0);
        }
      }
    }
  }

  private void venues() {
    long venues = edition("CSSP", "社区美空间与运动角", "CLOSED", 10, false);
    for (int i = 0; i < 3; i++) {
      long one = contender(venues, 5 + i, List.of("渠畔书屋", "桥下运动角", "梨园集市").get(i), List.of("社区美空间", "社区运动角", "消费新场景").get(i), "PLAQUE");
      sql.update("update assessment.contender set score = 0, place = ?, proposed = true, named_on = ?, plaque_no = ?, plaque_on = ?, review_by = ? where id = ?", i + 1, today.minusMonths(12 - i), "蒲美" + (101 + i) + "（演示）",
          today.minusMonths(12 - i), today.plusMonths(i).minusDays(3), one);
    }
  }

  private long edition(String code, String title, String state, int quota, boolean creation) {
    var programme = book.lines(true, List.of()).stream().filter(one -> one.programme().code().equals(code)).findFirst().orElseThrow();
    var system = systems.lines().stream().filter(one -> one.code().equals(programme.programme().system()) && one.county() == null).map(one -> one.id()).findFirst().orElse(null);
    return sql.one("""
        insert into assessment.edition (programme, county, year, title, system, approval, body, department, closes, quota, seed, state, opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'organiser', ?) returning id""",
        row -> row.longAt(1), programme.id(), PUJIANG, today.getYear(), today.getYear() + " 年" + title + "（演示）", system, creation ? "蒲委办〔" + today.getYear() + "〕12 号（演示）" : null,
        creation ? "COUNTY_PARTY_COMMITTEE" : null, "县委社会工作部", today.plusDays(20), quota, SEED, state, clock.instant().minus(30, ChronoUnit.DAYS)).orElseThrow();
  }

  private long contender(long edition, int at, String unit, String category, String state) {
    var place = places.get(at);
    long id = sql.number("select nextval('assessment.contender_seq')");
    sql.update("insert into assessment.contender (id, edition, county, town, community, unit, category, words, state, entered_by) values (?, ?, ?, ?, ?, ?, ?, '演示数据', ?, 'clerk')", id, edition, PUJIANG, place.town(), place.code(), unit, category, state);
    sql.update("insert into assessment.contender_step (contender, deed, actor, at) values (?, 'enter', 'clerk', ?)", id, clock.instant().minus(20, ChronoUnit.DAYS));
    return id;
  }

  /** The list of its programme; so many are done, every second was as it should be before. */
  private void items(long contender, String code, int done) {
    var programme = book.lines(true, List.of()).stream().filter(one -> one.programme().code().equals(code)).findFirst().orElseThrow().programme();
    int i = 0;
    for (var item : programme.items()) {
      sql.update("insert into assessment.contender_item (contender, name, source, before, done) values (?, ?, ?, ?, ?)", contender, item.name(), item.source(), i % 3 == 0, i < done);
      i++;
    }
  }

  private void sheet(String code, String category, long contender, String expert, int worse) {
    var system = systems.lines().stream().filter(one -> one.code().equals(code) && one.county() == null).findFirst().orElseThrow();
    var tree = new ScoreTree(systems.system(system.id()), category);
    var random = new Random(SEED + worse * 31L + expert.hashCode());
    Map<String, BigDecimal> points = new HashMap<>();
    long sheet = sql.one("insert into assessment.mark_sheet (contender, rater) values (?, ?) returning id", row -> row.longAt(1), contender, expert).orElseThrow();
    for (var one : tree.indicators()) {
      if (tree.guiding(one)) continue;
      var found = find(one, worse, random);
      points.put(one.code(), Methods.points(one, found));
      sql.update("insert into assessment.mark (sheet, indicator, found, points, saved_at) values (?, ?, ?, ?, ?)", sheet, one.code(), found, points.get(one.code()), clock.instant().minus(3, ChronoUnit.DAYS));
    }
    sql.update("update assessment.mark_sheet set locked_at = ?, total = ? where id = ?", clock.instant().minus(2, ChronoUnit.DAYS), tree.percent(points), sheet);
  }

  /** Nearly everything as it should be; two experts differ at what is judged only. */
  private static BigDecimal find(Indicator one, int worse, Random random) {
    return switch (one.method()) {
      case BOOLEAN -> BigDecimal.ONE;
      case BAND -> new BigDecimal(one.parameter().strip().split("\\s+")[Math.max(0, one.parameter().strip().split("\\s+").length - 1 - (one.required() ? 0 : worse))].split("[:：]")[0]);
      case RATIO -> one.required() ? new BigDecimal(one.parameter()) : new BigDecimal(one.parameter()).multiply(BigDecimal.valueOf(100 - 10L * worse)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
      case DEDUCT -> BigDecimal.valueOf(worse);
      case EXPERT -> {
        var step = new BigDecimal(one.parameter());
        int steps = one.most().divide(step, 0, RoundingMode.DOWN).intValue();
        yield step.multiply(BigDecimal.valueOf(Math.max(0, steps - worse - random.nextInt(2))));
      }
    };
  }
}
