package shanzhi.projects;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.RequestPayment;
import shanzhi.projects.ledger.boundary.ResolveSum;
import shanzhi.testkit.Caller;

/** People who call in the tests of this module, and sums that nobody has resolved yet. */
public final class FundSamples {

  public static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  public static final Caller SUPERVISOR = Caller.named("supervisor").as(JobRole.SUPERVISOR);
  public static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  public static final Caller FINANCE = Caller.named("finance").as(JobRole.FINANCE);
  public static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  public static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  public static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  public static final Caller STRANGER = Caller.named("clerk-jt").as(JobRole.CLERK);
  public static final Caller STRANGE_FINANCE = Caller.named("finance-jt").as(JobRole.FINANCE);
  public static final String FEILONG = "510131001006";
  /** The year of today: money is paid in its own. */
  public static final int YEAR = ChinaTime.today(Clock.systemUTC()).getYear();
  public static final String PUJIANG = "510131000000";

  private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() / 1_000_000 % 900_000));

  private FundSamples() {}

  public static String item() { return "TEST-" + NEXT.incrementAndGet(); }

  public static String invoice() { return "2451" + "%08d".formatted(NEXT.incrementAndGet()); }

  public static BigDecimal yuan(String amount) { return new BigDecimal(amount); }

  public static ResolveSum sum(String item, String amount) { return new ResolveSum(item, FEILONG, FundSource.GUARANTEE, YEAR, "院落微更新", yuan(amount)); }

  public static RequestPayment wanted(String item, int instalment, String amount) {
    return new RequestPayment(item, instalment, "第 " + instalment + " 期", yuan(amount), invoice(), "蒲江县测试施工队", "6200 0000 0000 0001 23", "COURTYARD");
  }
}
