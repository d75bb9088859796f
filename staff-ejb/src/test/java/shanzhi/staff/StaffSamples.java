package shanzhi.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import shanzhi.kernel.JobRole;
import shanzhi.staff.workers.boundary.BaseKind;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.DeclareBase;
import shanzhi.staff.workers.boundary.InsureWorker;
import shanzhi.staff.workers.boundary.NewWorker;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.control.FictitiousNumbers;
import shanzhi.testkit.Caller;

/** People who call in the tests of this module, and people who do not exist yet. */
public final class StaffSamples {

  public static final Caller HR = Caller.named("hr").as(JobRole.HR);
  public static final Caller STRANGER = Caller.named("hr-jt").as(JobRole.HR);
  public static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  public static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  public static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  public static final Caller EMPLOYEE = Caller.named("employee").as(JobRole.EMPLOYEE);
  public static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  public static final String FEILONG = "510131001006";
  public static final String HESHAN = "510131001001";
  public static final String SHOUAN = "510131002000";
  public static final String PUJIANG = "510131000000";

  /** The database outlives a deployment: each begins elsewhere. */
  private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() / 1_000_000 % 3_000) * 1_100);

  private StaffSamples() {}

  public static String card() {
    int n = NEXT.incrementAndGet();
    return FictitiousNumbers.idCard(LocalDate.of(1990, 1, 1).plusDays(n % 3_997), n / 3_997 % 1000);
  }

  public static String account() { return FictitiousNumbers.card(5_000_000 + NEXT.incrementAndGet()); }

  /** Somebody for a community from a day on. */
  public static NewWorker wanted(long unit, String community, LocalDate from) {
    var wanted = new NewWorker();
    wanted.setName("测试人");
    wanted.setIdCard(card());
    wanted.setUnit(unit);
    wanted.setCommunity(community);
    wanted.setPost(PostClass.STAFF);
    wanted.setFrom(from);
    wanted.setContractKind(ContractKind.FIXED_TERM);
    wanted.setContractUntil(from.plusYears(3).minusDays(1));
    return wanted;
  }

  public static DeclareBase base(String amount, LocalDate announced) {
    var base = new DeclareBase();
    base.setKind(BaseKind.INSURANCE);
    base.setYear(2026);
    base.setFrom(LocalDate.of(2026, 1, 1));
    base.setUntil(LocalDate.of(2026, 12, 1));
    base.setAmount(new BigDecimal(amount));
    base.setAnnouncedOn(announced);
    return base;
  }

  public static InsureWorker insure(String rate) {
    var insure = new InsureWorker();
    insure.setFrom(LocalDate.of(2026, 1, 1));
    insure.setInsured(true);
    insure.setFund(true);
    insure.setFundRate(new BigDecimal(rate));
    return insure;
  }
}
