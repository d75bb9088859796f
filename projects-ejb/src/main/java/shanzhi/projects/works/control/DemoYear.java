package shanzhi.projects.works.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.works.boundary.ProjectState;

/**
 * What a community does with its money in the year of the demonstration: nine projects, five resolved in spring and four in summer, each as far
 * as its number says. Everything follows from the code of the community, so that each start shows the same. Titles, people and firms are invented.
 */
final class DemoYear {

  static final int YEAR = 2026;
  private static final int EACH = 9;
  private static final int SPRING = 5;

  /** @param template code; {@code scope} what a bidder has to be registered for */
  record Kind(String title, ItemKind kind, ItemPurpose purpose, String template, String scope, String place) {}

  /** What the books of the demonstration know already. */
  record Known(String item, String title, String contractNo) {}

  /** @param group 1 spring, 2 summer; {@code known} null for what is told here first */
  record Wish(int group, Kind kind, BigDecimal amount, BigDecimal contract, int households, int seed, ProjectState status, boolean failed, Known known) {

    boolean booked() { return known != null; }
  }

  /** When it got where. */
  record Days(LocalDate demand, LocalDate proposed, LocalDate met, LocalDate effective, LocalDate opened, LocalDate submitted, LocalDate filed, LocalDate called, LocalDate chosen, LocalDate signed,
      LocalDate begun, LocalDate midterm, LocalDate handed, LocalDate accepted, LocalDate evaluated, LocalDate settled) {

    LocalDate of(ProjectState state) {
      return switch (state) {
        case PREPARED -> opened;
        case SUBMITTED -> submitted;
        case TOWN_FILED -> filed;
        case TENDER, ENTRUST -> called;
        case CONTRACT -> signed;
        case EXECUTING -> begun;
        case MIDTERM -> midterm;
        case COMPLETED -> handed;
        case ACCEPTANCE -> accepted;
        case EVALUATED -> evaluated;
        case SETTLED, STOPPED -> settled;
      };
    }
  }

  private static final List<Kind> KINDS = List.of(
      new Kind("老旧院落微更新", ItemKind.WORKS, ItemPurpose.COURTYARD, "MICRO_RENEWAL", "园林绿化、建筑装饰", "老旧院落"),
      new Kind("院坝照明维护", ItemKind.WORKS, ItemPurpose.HARDWARE, "WORKS", "市政设施、建筑安装", "院坝沿线"),
      new Kind("一老一小活动空间", ItemKind.WORKS, ItemPurpose.HARDWARE, "WORKS", "建筑装饰、建筑安装", "党群服务中心"),
      new Kind("健身步道修缮", ItemKind.WORKS, ItemPurpose.HARDWARE, "WORKS", "市政设施、建筑安装", "河滨步道"),
      new Kind("村头树下微景观", ItemKind.WORKS, ItemPurpose.COURTYARD, "MICRO_RENEWAL", "园林绿化、建筑装饰", "村头林盘"),
      new Kind("助餐送餐服务", ItemKind.SERVICE, ItemPurpose.COMMUNITY_BUILDING, "SERVICE", "社会工作、养老服务", "社区食堂"),
      new Kind("青少年假期课堂", ItemKind.SERVICE, ItemPurpose.LITERACY, "SERVICE", "社会工作、教育咨询", "社区学堂"),
      new Kind("党员先锋服务队", ItemKind.SERVICE, ItemPurpose.PARTY_SERVICE, "SERVICE", "社会工作、志愿服务", "各网格"),
      new Kind("志愿服务积分活动", ItemKind.SERVICE, ItemPurpose.VOLUNTEERING, "SERVICE", "社会工作、志愿服务", "全社区"),
      new Kind("邻里文化节", ItemKind.RESIDENTS, ItemPurpose.COMMUNITY_BUILDING, "RESIDENTS", "文化、社区服务", "文化院坝"),
      new Kind("居民共治花园", ItemKind.RESIDENTS, ItemPurpose.COURTYARD, "RESIDENTS", "园林、社区服务", "闲置地块"),
      new Kind("银龄互助结对", ItemKind.RESIDENTS, ItemPurpose.VOLUNTEERING, "RESIDENTS", "社区服务、互助", "各院落"),
      new Kind("社区总体营造培训", ItemKind.SERVICE, ItemPurpose.LITERACY, "SERVICE", "社会工作、教育咨询", "党群服务中心"));

  private DemoYear() {}

  /**
   * The wishes of a community.
   *
   * @param free what its purse has left, yuan; together they take at most 96 % of it
   */
  static List<Wish> of(String community, BigDecimal free) {
    int base = Math.floorMod(community.hashCode(), 9973);
    var weights = new ArrayList<Integer>();
    for (int k = 0; k < EACH; k++) weights.add(6 + (base / (k + 1) + 5 * k) % 12);
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    var pot = free.multiply(new BigDecimal("0.96"));
    var wishes = new ArrayList<Wish>();
    for (int k = 0; k < EACH; k++) {
      int seed = Math.floorMod(base * 31 + k * 977, 9973);
      var kind = KINDS.get((base + k * 4) % KINDS.size());
      var share = pot.multiply(BigDecimal.valueOf(weights.get(k))).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN);
      // most sums are round, every third is not
      var amount = seed % 3 == 0 ? share : share.subtract(share.remainder(new BigDecimal("100")));
      var contract = amount.multiply(BigDecimal.valueOf(930 + seed % 68)).divide(BigDecimal.valueOf(1000), 2, RoundingMode.DOWN);
      int group = k < SPRING ? 1 : 2;
      var status = fits(status(group, seed % 100), kind);
      boolean failed = (status == ProjectState.EVALUATED || status == ProjectState.SETTLED) && seed % 97 == 5;
      wishes.add(new Wish(group, kind, amount, contract, 30 + seed % 400, seed, status, failed, null));
    }
    return wishes;
  }

  /** What the books hold of a community already, each as far as its contract says. */
  static Wish booked(Known known, BigDecimal resolved, BigDecimal contracted, int nth) {
    var kind = KINDS.get(List.of(0, 2, 3, 6).get(nth % 4));
    var status = contracted.signum() == 0 ? ProjectState.TENDER : nth < 2 ? ProjectState.MIDTERM : ProjectState.EXECUTING;
    return new Wish(1, kind, resolved, contracted.signum() == 0 ? resolved : contracted, 60 + 17 * nth, 11 + nth, status, false, known);
  }

  private static ProjectState status(int group, int at) {
    if (group == 1) {
      return at < 30 ? ProjectState.SETTLED : at < 42 ? ProjectState.EVALUATED : at < 56 ? ProjectState.ACCEPTANCE : at < 62 ? ProjectState.COMPLETED : at < 82 ? ProjectState.MIDTERM
          : at < 97 ? ProjectState.EXECUTING : ProjectState.STOPPED;
    }
    return at < 15 ? ProjectState.MIDTERM : at < 52 ? ProjectState.EXECUTING : at < 68 ? ProjectState.CONTRACT : at < 78 ? ProjectState.TENDER : at < 88 ? ProjectState.TOWN_FILED
        : at < 96 ? ProjectState.SUBMITTED : ProjectState.PREPARED;
  }

  /** What residents carry out themselves has neither tender nor midterm review. */
  private static ProjectState fits(ProjectState status, Kind kind) {
    if (kind.kind() != ItemKind.RESIDENTS) return status;
    return status == ProjectState.MIDTERM ? ProjectState.EXECUTING : status == ProjectState.TENDER ? ProjectState.ENTRUST : status;
  }

  /** @param nth of the community in its county, so that not all meet on one day */
  static Days days(int group, int nth, int seed) {
    var met = group == 1 ? LocalDate.of(YEAR, 4, 8).plusDays(nth % 20) : LocalDate.of(YEAR, 8, 12).plusDays(nth % 18);
    var effective = met.plusDays(9);
    var opened = effective.plusDays(3 + seed % 3);
    var filed = opened.plusDays(6);
    var called = filed.plusDays(2);
    var chosen = called.plusDays(10);
    var signed = chosen.plusDays(4);
    var begun = signed.plusDays(4);
    var midterm = begun.plusDays(group == 1 ? 58 : 26);
    var handed = midterm.plusDays(38);
    var accepted = handed.plusDays(5);
    var evaluated = accepted.plusDays(9);
    return new Days(met.minusDays(48), met.minusDays(24), met, effective, opened, opened.plusDays(2), filed, called, chosen, signed, begun, midterm, handed, accepted, evaluated, evaluated.plusDays(16));
  }

  /** Whether a project that stands somewhere went through a state. */
  static boolean went(ProjectState status, ProjectState through, ItemKind kind) {
    if (kind == ItemKind.RESIDENTS && (through == ProjectState.MIDTERM || through == ProjectState.TENDER)) return false;
    if (kind != ItemKind.RESIDENTS && through == ProjectState.ENTRUST) return false;
    if (through == ProjectState.STOPPED) return status == ProjectState.STOPPED;
    // whatever is stopped in the demonstration was stopped when it had just been begun
    var reached = status == ProjectState.STOPPED ? ProjectState.EXECUTING : status;
    return through.compareTo(reached) <= 0;
  }
}
