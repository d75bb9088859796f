package shanzhi.staff.pay.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The policies in force, made ready. A version in force never changes, so that a plan once made serves until the next start. */
@ApplicationScoped
public class PolicyBook {

  private static final String IN_FORCE = "from staff.pay_policy where area = ? and state = 'LIVE' and valid_from <= ? and (valid_until is null or valid_until >= ?)";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyRows rows;

  private final Map<Long, PayPlan> plans = new ConcurrentHashMap<>();

  /**
   * The version of a county's policy that holds in a month.
   *
   * @param area the county, 12 digits
   * @throws Refusal pay-policy.none-in-force (409)
   */
  public PayPlan plan(String area, String code, YearMonth month) {
    var first = month.atDay(1);
    return Sql.on(database).one("select id, number " + IN_FORCE + " and code = ?", row -> new Version(row.big("id"), row.number("number")), area, first, first, code)
        .map(this::plan).orElseThrow(() -> Refusal.conflict("pay-policy.none-in-force", code, month));
  }

  /** The plan of one version by its id: an old month is worked out again by the version it was paid by. */
  public PayPlan plan(long policy) {
    int number = (int) Sql.on(database).number("select number from staff.pay_policy where id = ? and state = 'LIVE'", policy);
    if (number == 0) throw Refusal.unknown("pay-policy.unknown", policy);
    return plan(new Version(policy, number));
  }

  /** Codes and names of what is in force in a county and month. */
  public List<Named> inForce(String area, YearMonth month) {
    var first = month.atDay(1);
    return Sql.on(database).list("select id, code, name, number " + IN_FORCE + " order by name",
        row -> new Named(row.big("id"), row.text("code"), row.text("name"), row.number("number")), area, first, first);
  }

  /** One policy in force. */
  public record Named(long id, String code, String name, int number) {}

  private record Version(long id, int number) {}

  private PayPlan plan(Version version) {
    var there = plans.get(version.id());
    if (there != null) return there;
    var made = PayPlan.of(rows.read(version.id()), version.number());
    plans.put(version.id(), made);
    return made;
  }
}
