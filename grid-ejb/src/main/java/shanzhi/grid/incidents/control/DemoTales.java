package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.grid.incidents.control.DemoStory.People;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Place;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.Source;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * Tells the demonstration's stories: in 鹤山街道 a busy month of ordinary ones, and in every town of the county the side
 * ways. The same each time; only the calendar moves on.
 */
@Stateless
@PermitAll
public class DemoTales {

  private static final int SEED = 510131;
  private static final String COUNTY = "510131000000";
  private static final String TOWN = "510131001000";
  private static final int ORDINARY = 160;
  private static final int FRESH = 24;
  private static final int DAYS = 30;
  private static final int DAY = 1440;
  private static final List<Move> STRAIGHT = List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN, Move.FINISH, Move.START_CHECK, Move.CLOSE);
  /** How far the fresh ones have come, in turn. */
  private static final int[] COME = {0, 1, 2, 3, 4, 4, 5, 6, 8, 9};

  private record Sample(String type, String description, String address) {}

  private record Grid(String code, String general, String community, String town) {}

  private record Town(String code, String name, List<Grid> grids, People people, long helper) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @PersistenceContext(unitName = "grid") EntityManager em;
  @Inject DueDates dueDates;
  @Inject Clock clock;

  public void tell() {
    var sql = Sql.on(database);
    if (sql.number("select count(*) from grid.incident") > 0) return;
    var samples = Csv.resource(DemoTales.class, "/data/demo/incidents.csv").stream()
        .map(line -> new Sample(line.get("type"), line.get("description"), line.get("address"))).toList();
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var teller = new Teller(samples, new Random(SEED), now);
    var towns = towns(sql);
    towns.stream().filter(town -> town.code().equals(TOWN)).forEach(teller::month);
    towns.forEach(teller::sideWays);
    em.flush();
    sql.batch("""
        insert into grid.incident_step (incident, reported_at, no, at, move, from_status, to_status, actor, office, opinion, due_at, version, type, priority)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", teller.stories.stream().flatMap(story -> story.steps().stream()).toList());
    sql.update("update grid.incident set restricted = true where type in (select code from grid.incident_type where restricted)");
    sql.update("update grid.incident set version = steps");
    // told long ago
    sql.update("""
        insert into grid.incident_told (incident, light, due_at, told_at)
        select id, light, due_at, case light when 'YELLOW' then warn_at else due_at end from grid.incident, unnest(array['YELLOW', 'OVERDUE']) light
         where not ended and case light when 'YELLOW' then warn_at else due_at end < ?""", now);
  }

  private static List<Town> towns(Sql sql) {
    var towns = new ArrayList<Town>();
    for (var named : sql.list("select code, short_name from foundation.area_version where parent = ? and valid_to is null order by sort, code",
        row -> new String[] {row.text("code"), row.text("short_name")}, COUNTY)) {
      var code = named[0];
      var grids = sql.list("select code, general, community, town from grid.grid where town = ? and type = 'MICRO' and valid_to is null order by code",
          row -> new Grid(row.text("code"), row.text("general"), row.text("community"), row.text("town")), code);
      var offices = sql.list("select o.id from foundation.organisation_now o where o.handles and o.area = ? order by (o.name like '%市政%') desc, o.id", row -> row.big("id"), code);
      if (grids.isEmpty() || offices.isEmpty()) continue;
      var people = code.equals(TOWN) ? new People("dispatcher", "office", "checker", "worker", offices.get(0))
          : new People(named[1] + "派遣员", named[1] + "综合办", named[1] + "核查员", named[1] + "网格员", offices.get(0));
      towns.add(new Town(code, named[1], grids, people, offices.get(offices.size() - 1)));
    }
    return towns;
  }

  /** Chance and what has been told so far. */
  private final class Teller {

    private final List<Sample> samples;
    private final Random random;
    private final Instant now;
    private final List<DemoStory> stories = new ArrayList<>();

    Teller(List<Sample> samples, Random random, Instant now) {
      this.samples = samples;
      this.random = random;
      this.now = now;
    }

    void month(Town town) {
      for (int i = 0; i < ORDINARY; i++) {
        boolean fresh = i < FRESH;
        var story = story(town, sample(null), fresh ? 60 + random.nextInt(1800) : 4 * DAY + random.nextInt((DAYS - 4) * DAY), Source.PHONE, Move.REPORT);
        if (story == null) continue;
        int far = fresh ? COME[i % COME.length] : random.nextInt(20) == 0 ? -1 : STRAIGHT.size();
        if (far < 0) story.go(Move.REJECT, 30, "无新事实的重复事项。");
        else if (far < STRAIGHT.size()) straight(story, far);
        else if (far == STRAIGHT.size()) straight(story, far);
        else if (far == 8) rework(story);
        else returned(story);
      }
    }

    void sideWays(Town town) {
      for (int i = 2 + random.nextInt(9); i > 0; i--) straight(story(town, sample(null), past(), Source.PHONE, Move.REPORT), STRAIGHT.size());
      late(story(town, sample("0102"), past() + 6 * DAY, Source.DESK, Move.REPORT), true);
      late(story(town, sample("0102"), (8 + random.nextInt(4)) * DAY, Source.PHONE, Move.REPORT), false);
      var settled = story(town, sample("0104"), past(), Source.PHONE, Move.REPORT_SELF_HANDLED);
      settled.go(Move.CONFIRM_SELF_HANDLED, 120 + random.nextInt(200), "照片清楚，确认。");
      story(town, sample("0102"), DAY, Source.PHONE, Move.REPORT_SELF_HANDLED);
      verified(story(town, sample("0201"), past(), Source.PUBLIC, Move.REPORT), true);
      verified(story(town, sample("0402"), past(), Source.MEDIA, Move.REPORT), false);
      extended(story(town, sample("0106"), past() + 8 * DAY, Source.PHONE, Move.REPORT));
      suspended(story(town, sample("0106"), (6 + random.nextInt(3)) * DAY, Source.SUPERIOR, Move.REPORT), false);
      suspended(story(town, sample("0106"), past() + 15 * DAY, Source.PHONE, Move.REPORT), true);
      returned(story(town, sample("0103"), past(), Source.PHONE, Move.REPORT));
      merged(town);
      var again = story(town, sample("0105"), past() + 6 * DAY, Source.PHONE, Move.REPORT);
      rework(again);
      reopened(story(town, sample("0102"), past() + 8 * DAY, Source.PHONE, Move.REPORT));
      if (town.helper() != town.people().officeNumber()) helped(town);
      asking(story(town, sample("0106"), 2 * DAY, Source.PHONE, Move.REPORT));
    }

    private Sample sample(String type) {
      var fitting = samples.stream().filter(one -> type == null || one.type().equals(type)).toList();
      return fitting.get(random.nextInt(fitting.size()));
    }

    private long past() { return (6 + random.nextInt(40)) * (long) DAY; }

    /** @param ago minutes; @return null when its hour has not come today */
    private DemoStory story(Town town, Sample sample, long ago, Source source, Move how) {
      var grid = town.grids().get(random.nextInt(town.grids().size()));
      var reporter = !town.code().equals(TOWN) ? town.people().verifier() : source.hearsay() ? "dispatcher" : random.nextBoolean() ? "member" : "worker";
      var reported = moment(now.minus(Duration.ofMinutes(ago)));
      if (!reported.isBefore(now)) return null;
      var incident = new Incident(reported, reporter, source, sample.type(), Priority.ORDINARY, sample.description(),
          new Place(COUNTY, town.code(), grid.community(), grid.general(), grid.code(), sample.address(), null, null));
      var story = new DemoStory(em, dueDates, incident, town.people(), now).begins(how);
      stories.add(story);
      return story;
    }

    /** People see things in daylight. */
    private Instant moment(Instant about) {
      return ChinaTime.instant(ChinaTime.local(about).toLocalDate().atTime(8 + random.nextInt(10), random.nextInt(60)));
    }

    private void straight(DemoStory story, int far) {
      for (var move : STRAIGHT.subList(0, far)) story.go(move, 12 + random.nextInt(move == Move.FINISH ? 600 : 90), words(move));
    }

    private void handling(DemoStory story) { straight(story, STRAIGHT.indexOf(Move.SIGN) + 1); }

    private void ends(DemoStory story) {
      for (var move : List.of(Move.FINISH, Move.START_CHECK, Move.CLOSE)) story.go(move, 30 + random.nextInt(300), words(move));
    }

    private void late(DemoStory story, boolean ends) {
      handling(story);
      long over = Duration.between(story.at(), story.dueAt()).toMinutes() + 90;
      story.go(Move.SUPERVISE, over, "已超时，请说明原因并尽快办结。");
      if (!ends) return;
      story.go(Move.ANSWER_SUPERVISION, 120, "作业车辆检修，明日上午清运完毕。");
      story.go(Move.FINISH, 4 * DAY, words(Move.FINISH));
      story.go(Move.START_CHECK, 3 * DAY, null);
      story.go(Move.CLOSE, 30, words(Move.CLOSE));
    }

    private void verified(DemoStory story, boolean found) {
      story.go(Move.SEND_TO_VERIFY, 40, "请到现场核实。");
      story.go(found ? Move.FIND_TRUE : Move.FIND_UNTRUE, 90, found ? "现场属实。" : "现场未见所述情况。");
      if (!found) story.go(Move.REJECT, 60, "现场核实不属实。");
      else for (var move : STRAIGHT.subList(1, STRAIGHT.size())) story.go(move, 20 + random.nextInt(120), words(move));
    }

    private void extended(DemoStory story) {
      handling(story);
      story.go(Move.ASK_EXTENSION, 60, "苗木需从外地调运。");
      story.go(Move.GRANT_EXTENSION, 90, "同意延期。");
      story.go(Move.FINISH, 5 * DAY, words(Move.FINISH));
      ends(story);
    }

    private void suspended(DemoStory story, boolean resumes) {
      handling(story);
      story.go(Move.ASK_SUSPENSION, 60, "等待管线迁改完成。");
      story.go(Move.GRANT_SUSPENSION, 200, "同意挂账，条件具备后立即恢复。");
      if (!resumes) return;
      story.go(Move.RESUME, 9 * DAY, "管线已迁改，恢复办理。");
      ends(story);
    }

    private void returned(DemoStory story) {
      handling(story);
      story.go(Move.ASK_RETURN, 40, "不属本部门职责，请改派。");
      story.go(Move.GRANT_RETURN, 60, "同意退回。");
      story.go(Move.DISPATCH, 40, "请按时限处置。");
      story.go(Move.SIGN, 30, null);
      ends(story);
    }

    private void merged(Town town) {
      long ago = past();
      var main = story(town, sample("0103"), ago, Source.PHONE, Move.REPORT);
      straight(main, STRAIGHT.size());
      var twin = story(town, sample("0103"), ago, Source.DESK, Move.REPORT);
      twin.mergedInto(main);
      twin.go(Move.MERGE, 45, "与先报的一件是同一处。");
    }

    private void rework(DemoStory story) {
      straight(story, STRAIGHT.indexOf(Move.START_CHECK) + 1);
      story.go(Move.REWORK, 60, "处置不彻底，退回返工。");
      story.go(Move.SIGN, 30, null);
      ends(story);
    }

    private void reopened(DemoStory story) {
      straight(story, STRAIGHT.size());
      if (story.closed()) story.go(Move.REOPEN, 2 * DAY, "问题又出现了。");
      story.go(Move.SIGN, 60, null);
      ends(story);
    }

    private void helped(Town town) {
      var story = story(town, sample("0103"), past(), Source.PHONE, Move.REPORT);
      story.helpedBy(town.helper());
      handling(story);
      story.go(Move.GIVE_PART, 30, "请协助清理占道堆物。");
      story.go(Move.SIGN_PART, 60, null);
      story.go(Move.FINISH_PART, 120, "已清理完毕。");
      ends(story);
    }

    private void asking(DemoStory story) {
      handling(story);
      story.go(Move.ASK_EXTENSION, 60, "施工材料未到，申请延期。");
    }

    private static String words(Move move) {
      return switch (move) {
        case ACCEPT -> "情况清楚，予以受理。";
        case DISPATCH -> "请按时限处置，处置前后拍照。";
        case FINISH -> "已处置完毕，请核查。";
        case CLOSE -> "现场核实，同意结案。";
        default -> null;
      };
    }
  }
}
