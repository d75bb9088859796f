package shanzhi.projects.works.control;

import static shanzhi.projects.works.boundary.ProjectState.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;

/** Tells the projects of the demonstration, row by row into sets. */
final class DemoTale {

  private static final String DEMAND = "insert into projects.demand (id, version, number, county, town, community, origin, origin_ref, title, kind, households, status, steps, entered_by, entered_at)";
  private static final String PROPOSAL = "insert into projects.proposal (id, version, number, county, town, community, title, content, kind, purpose, source, year, amount, own_share, matter, private_cost, other_liable, government_duty, path, position, status, round, steps, drawn_up_by, drawn_up_at)";
  private static final String COST = "insert into projects.proposal_cost (proposal, no, kind, name, amount)";
  private static final String TAKEN = "insert into projects.proposal_demand (proposal, demand)";
  private static final String DELIB = "insert into projects.deliberation_step (thing, subject, no, at, move, from_status, to_status, actor, version)";
  private static final String MEETING = "insert into projects.meeting (id, version, number, body, county, town, community, title, held_at, place, notice_on, status, heads, quorum, present, chair, recorder, minutes, steps, called_by, called_at, recorded_by, confirmed_at)";
  private static final String AGENDA = "insert into projects.meeting_item (meeting, no, proposal, title, matter, recused, votes_for, votes_against, abstained, need, passed, rule_source)";
  private static final String RESOLUTION = "insert into projects.resolution (id, version, number, meeting, county, town, community, title, status, decided_on, effective_on, steps)";
  private static final String ITEM = "insert into projects.resolution_item (item, resolution, no, proposal, title, kind, purpose, source, year, amount, project, taken_at)";
  private static final String PUBLICITY = "insert into projects.publicity (id, version, number, resolution, county, town, community, kind, from_day, until_day, places, phone, status, steps, opened_by, opened_at, ended_at)";
  private static final String COMMITMENT = "insert into projects.commitment (item, purse, title, resolved, made_by, made_at)";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final List<ProjectState> WAY = List.of(PREPARED, SUBMITTED, TOWN_FILED, TENDER, ENTRUST, CONTRACT, EXECUTING, MIDTERM, COMPLETED, ACCEPTANCE, EVALUATED, SETTLED, STOPPED);

  private final DemoBooks books = new DemoBooks();
  private final List<DemoWorks.Firm> firms;
  private final List<TemplateLine> templates;
  private final DemoDeal deals;
  private int told;

  DemoTale(List<DemoWorks.Firm> firms, List<TemplateLine> templates) {
    this.firms = firms;
    this.templates = templates;
    this.deals = new DemoDeal(books);
    books.order(DEMAND, PROPOSAL, COST, TAKEN, DELIB, MEETING, AGENDA, RESOLUTION, ITEM, PUBLICITY, COMMITMENT);
    deals.order();
  }

  int told() { return told; }

  void write(Sql sql) {
    books.write(sql);
    deals.chosen(sql);
    deals.known(sql);
    // the sums of each item move on the days they moved in the tale: what a past quarter's statement shows hangs on it
    sql.update("""
        update projects.commitment c set contracted = p.contract_amount, contract_no = p.contract_no, moved_on = p.contract_on,
          requested = (select coalesce(sum(y.amount), 0) from projects.payment y where y.item = c.item and y.state <> 'REFUSED')
          from projects.project_item i join projects.project p on p.id = i.project where i.item = c.item and c.contracted = 0 and p.contract_no is not null""");
    sql.update("""
        update projects.commitment c set resolved = requested, contracted = requested, released = '结算、终止或评价不合格，余款退回', moved_why = '结算、终止或评价不合格，余款退回',
          moved_on = (select max(s.at at time zone 'Asia/Shanghai')::date from projects.project_step s where s.project = p.id)
          from projects.project_item i join projects.project p on p.id = i.project where i.item = c.item and p.returned is not null""");
  }

  void community(DemoWorks.Place place, long body, int nth, DemoNumbers numbers) {
    var wishes = new java.util.ArrayList<>(DemoYear.of(place.community(), place.free()));
    wishes.addAll(place.booked());
    for (int group = 1; group <= 2; group++) {
      int of = group;
      resolved(place, body, nth, group, wishes.stream().filter(one -> one.group() == of).toList(), numbers);
    }
  }

  /** One meeting, its resolution and the projects made of its items. */
  private void resolved(DemoWorks.Place place, long body, int nth, int group, List<DemoYear.Wish> wishes, DemoNumbers numbers) {
    long meeting = numbers.meeting().next();
    long resolution = numbers.resolution().next();
    var days = DemoYear.days(group, nth, wishes.get(0).seed());
    var number = "JY-" + DAY.format(days.met()) + "-" + resolution;
    var title = place.name() + " " + DemoYear.YEAR + " 年" + (group == 1 ? "第一批" : "第二批") + "保障资金项目";
    books.put(MEETING, meeting, 3, "HY-" + DAY.format(days.met()) + "-" + meeting, body, place.county(), place.town(), place.community(), title, at(days.met(), 9), "党群服务中心会议室", days.met().minusDays(10), "CONFIRMED", 31, 21,
        24 + nth % 6, "主任（示例）", "文书（示例）", "逐项表决，全部通过（示例）。", 3, "clerk", at(days.met().minusDays(10), 9), "clerk", at(days.met(), 16));
    books.put(RESOLUTION, resolution, 3, number, meeting, place.county(), place.town(), place.community(), title, "EFFECTIVE", days.met(), days.effective(), 0);
    long publicity = numbers.publicity().next();
    books.put(PUBLICITY, publicity, 2, "GS-" + DAY.format(days.met().plusDays(2)) + "-" + publicity, resolution, place.county(), place.town(), place.community(), "RESOLUTION", days.met().plusDays(2), days.met().plusDays(8), "社区公示栏、各院落", "028-88550000", "DONE", 0,
        "clerk", at(days.met().plusDays(2), 9), at(days.effective(), 9));
    int no = 0;
    for (var wish : wishes) wished(place, wish, DemoYear.days(group, nth, wish.seed()), new Round(meeting, resolution, number, ++no, 24 + nth % 6), numbers);
  }

  private record Round(long meeting, long resolution, String number, int no, int present) {}

  private void wished(DemoWorks.Place place, DemoYear.Wish wish, DemoYear.Days days, Round round, DemoNumbers numbers) {
    var kind = wish.kind();
    var title = wish.booked() ? wish.known().title() : place.name() + kind.title();
    long proposal = numbers.proposal().next();
    long demand = numbers.demand().next();
    books.put(DEMAND, demand, 2, "XQ-" + DAY.format(days.demand()) + "-" + demand, place.county(), place.town(), place.community(), "SURVEY", DemoYear.YEAR + "-一户一表-" + demand, kind.title(), kind.purpose().name(),
        12 + wish.households() / 3, "TAKEN_UP", 0, "clerk", at(days.demand(), 10));
    books.put(PROPOSAL, proposal, 4, "TA-" + DAY.format(days.proposed().minusDays(6)) + "-" + proposal, place.county(), place.town(), place.community(), title, "一户一表反映集中，经党组织提议、公开议决后实施（示例）。", kind.kind(), kind.purpose(),
        "GUARANTEE", DemoYear.YEAR, wish.amount(), ZERO, "ORDINARY", false, false, false, place.village() ? 1 : 2, place.village() ? 4 : 3, "EFFECTIVE", 1, 3, "clerk", at(days.proposed().minusDays(6), 9));
    books.put(COST, proposal, 1, kind.kind() == ItemKind.WORKS ? "MATERIAL" : "SERVICE", kind.title(), wish.amount());
    books.put(TAKEN, proposal, demand);
    books.put(DELIB, "proposal", proposal, 1, at(days.proposed().minusDays(6), 9), "DRAW_UP", null, "DRAFT", "clerk", 1);
    books.put(DELIB, "proposal", proposal, 2, at(days.proposed(), 9), "PROPOSE", "IN_COURSE", "IN_COURSE", "clerk", 2);
    books.put(DELIB, "proposal", proposal, 3, at(days.effective(), 9), "TAKE_EFFECT", "RESOLVED", "EFFECTIVE", "clerk", 4);
    int against = wish.seed() % 4;
    books.put(AGENDA, round.meeting(), round.no(), proposal, title, "ORDINARY", 0, round.present() - against, against, 0, round.present() / 2 + 1, true, "村（居）民议事会议事规则");
    var item = wish.booked() ? wish.known().item() : round.number() + "-" + round.no();
    long project = numbers.project().next();
    var name = "XM-%d-%05d".formatted(DemoYear.YEAR, numbers.projectNumber().next());
    books.put(ITEM, item, round.resolution(), round.no(), proposal, title, kind.kind(), kind.purpose(), "GUARANTEE", DemoYear.YEAR, wish.amount(), name, at(days.opened(), 10));
    project(place, wish, days, new Born(project, name, item, round.number(), title), numbers);
  }

  private record Born(long id, String number, String item, String resolution, String title) {}

  private void project(DemoWorks.Place place, DemoYear.Wish wish, DemoYear.Days days, Born born, DemoNumbers numbers) {
    var kind = wish.kind();
    var template = templates.stream().filter(one -> one.code().equals(kind.template())).findFirst().orElseThrow();
    var firm = firms.get(kind.kind() == ItemKind.WORKS ? 5 + wish.seed() % 4 : kind.kind() == ItemKind.RESIDENTS ? List.of(3, 4, 10, 11).get(wish.seed() % 4) : wish.seed() % 5);
    boolean signed = DemoYear.went(wish.status(), CONTRACT, kind.kind());
    var story = new DemoDeal.Story(born.id(), born.item(), place.purse(), wish, days, template, firm, wish.booked() ? wish.known().contractNo() : "HT-%d-%05d".formatted(DemoYear.YEAR, born.id() / 50));
    var money = signed ? deals.paid(story, numbers) : new DemoDeal.Money(ZERO, ZERO);
    boolean released = wish.status() == SETTLED || wish.status() == STOPPED || wish.failed();
    var resolved = released ? money.requested() : wish.amount();
    if (!wish.booked()) books.put(COMMITMENT, born.item(), place.purse(), born.title(), wish.amount(), "clerk", at(days.met(), 17));
    boolean scored = DemoYear.went(wish.status(), EVALUATED, kind.kind()) && wish.status() != STOPPED;
    int steps = steps(wish, days, born, money);
    var score = scored ? DemoDeal.score(wish) : null;
    books.put(DemoDeal.PROJECT, born.id(), steps, born.number(), place.county(), place.town(), place.community(), born.item(), born.resolution(), born.title(), kind.kind(), kind.purpose(), Charges.of(kind.purpose()),
        "GUARANTEE", DemoYear.YEAR, wish.amount(), template.id(), wish.status(), "解决居民反映集中的问题，惠及 " + wish.households() + " 户（示例）", place.name() + kind.place(), wish.households(), "项目专员（示例）",
        template.planner() ? "社区规划师（示例）" : null, signed ? days.signed() : days.filed().plusDays(20), ends(wish, days), progress(wish), signed ? firm.name() : null, signed ? firm.code() : null, signed ? story.contract() : null,
        signed ? wish.contract() : null, signed ? wish.contract() : null, signed ? days.signed() : null, signed ? ZERO : null, signed ? firm.sealed() : null, signed ? firm.masked() : null, score,
        scored ? Boolean.valueOf(!wish.failed()) : null, released ? wish.amount().subtract(resolved) : null, steps, "clerk", at(days.opened(), 10), DemoYear.went(wish.status(), SUBMITTED, kind.kind()) ? "clerk" : null,
        DemoYear.went(wish.status(), TOWN_FILED, kind.kind()) ? "town" : null, DemoYear.went(wish.status(), COMPLETED, kind.kind()) ? "clerk" : null);
    books.put(DemoDeal.PROJECT_ITEM, born.item(), born.id(), wish.amount());
    deals.tender(story, numbers);
    deals.reviews(story, numbers);
    told++;
  }

  /** The plan in the contract; a few should have ended by now. */
  private static LocalDate ends(DemoYear.Wish wish, DemoYear.Days days) {
    if (wish.seed() % 14 == 0) return days.midterm().plusDays(12);
    boolean running = wish.status() == EXECUTING || wish.status() == MIDTERM;
    return running ? LocalDate.of(DemoYear.YEAR, 12, 5 + wish.seed() % 25) : days.accepted().plusDays(30);
  }

  private static int progress(DemoYear.Wish wish) {
    return switch (wish.status()) {
      case EXECUTING -> 20 + wish.seed() % 35;
      case MIDTERM -> 55 + wish.seed() % 40;
      case COMPLETED, ACCEPTANCE, EVALUATED, SETTLED -> 100;
      default -> 0;
    };
  }

  /** What was done, in the order of the days. @return how many steps */
  private int steps(DemoYear.Wish wish, DemoYear.Days days, Born born, DemoDeal.Money money) {
    int no = 0;
    String from = null;
    for (var state : WAY) {
      if (!DemoYear.went(wish.status(), state, wish.kind().kind()) || state == STOPPED && wish.status() != STOPPED) continue;
      var move = move(state, wish.failed());
      var day = state == STOPPED ? days.begun().plusDays(20) : days.of(state);
      books.put(DemoDeal.STEP, born.id(), ++no, at(day, 9 + no % 8), move[0], from, state, move[1], state == STOPPED ? "产权单位另行统一改造，终止实施（示例）" : null, no);
      from = state.name();
    }
    return no;
  }

  /** What leads to a state, and who does it. */
  private static String[] move(ProjectState state, boolean failed) {
    return switch (state) {
      case PREPARED -> new String[] {"OPEN", "clerk"};
      case SUBMITTED -> new String[] {"SUBMIT", "clerk"};
      case TOWN_FILED -> new String[] {"FILE", "town"};
      case TENDER -> new String[] {"CALL_TENDER", "clerk"};
      case ENTRUST -> new String[] {"ENTRUST", "clerk"};
      case CONTRACT -> new String[] {"SIGN", "clerk"};
      case EXECUTING -> new String[] {"BEGIN", "clerk"};
      case MIDTERM -> new String[] {"PASS_MIDTERM", "town"};
      case COMPLETED -> new String[] {"HAND_OVER", "clerk"};
      case ACCEPTANCE -> new String[] {"ACCEPT", "supervisor"};
      case EVALUATED -> new String[] {failed ? "FAIL_FINAL" : "PASS_FINAL", "town"};
      case SETTLED -> new String[] {"SETTLE", "town"};
      case STOPPED -> new String[] {"STOP", "town"};
    };
  }

  static Instant at(LocalDate day, int hour) { return ChinaTime.instant(day.atTime(LocalTime.of(hour, 0))); }

  static BigDecimal part(BigDecimal of, int permille) { return of.multiply(BigDecimal.valueOf(permille)).divide(BigDecimal.valueOf(1000), 2, RoundingMode.DOWN); }
}
