package shanzhi.assessment.rounds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Inspections;
import shanzhi.assessment.rounds.boundary.OpenRound;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/** Takes a round so far as a test needs it, in the names of those who would. */
@ApplicationScoped
public class RoundSteps {

  static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  static final Caller STRANGER = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller CITY = Caller.named("city").as(JobRole.CITY);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final String PUJIANG = "510131000000";
  static final String FEILONG = "510131001006";

  @Inject Rounds rounds;
  @Inject Applications applications;
  @Inject Inspections inspections;
  @Inject Awards awards;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public Sql sql() { return Sql.on(database); }

  public OpenRound wanted(int cityShare) {
    var round = new OpenRound();
    round.setCounty(PUJIANG);
    round.setYear(2026);
    round.setTitle("2026 年示范社区");
    round.setSystem(sql().number("select id from assessment.indicator_system where code = 'SFSQ' and number = 1"));
    round.setApproval("蒲委办〔2026〕9 号");
    round.setBody(Body.COUNTY_PARTY_COMMITTEE);
    round.setDepartment("县委社会工作部");
    round.setCutoff(LocalDate.now().minusDays(1));
    round.setDeadline(LocalDate.now().plusDays(20));
    round.setQuota(8);
    round.setCityShare(cityShare);
    return round;
  }

  public long opened(int cityShare) { return ORGANISER.calls(() -> rounds.open(wanted(cityShare))); }

  public long applied(long round) { return CLERK.calls(() -> applications.apply(round, FEILONG, "乡村")); }

  public CandidateSheet sheet(long candidate) { return ORGANISER.calls(() -> applications.sheet(candidate)); }

  public int version(long candidate) { return sheet(candidate).line().version(); }

  public static BigDecimal best(Indicator one) {
    return switch (one.method()) {
      case BOOLEAN -> BigDecimal.ONE;
      case BAND, RATIO -> new BigDecimal("100000");
      case DEDUCT -> BigDecimal.ZERO;
      case EXPERT -> one.most();
    };
  }

  public static BigDecimal worst(Indicator one) { return one.method() == MethodKind.DEDUCT ? new BigDecimal("1000") : BigDecimal.ZERO; }

  public void report(long candidate) {
    for (var item : sheet(candidate).items()) if (!item.indicator().code().startsWith("YD")) CLERK.does(() -> applications.enter(candidate, new EnterFinding(item.indicator().code(), best(item.indicator()), null)));
    CLERK.does(() -> applications.pass(candidate, version(candidate)));
  }

  /** Reported, reviewed, and inspectors drawn. */
  public long drawn(long round) {
    long candidate = applied(round);
    report(candidate);
    TOWN.does(() -> applications.pass(candidate, version(candidate)));
    ORGANISER.does(() -> applications.pass(candidate, version(candidate)));
    ORGANISER.calls(() -> rounds.assign(round, null));
    return candidate;
  }

  /** Inspected in full by everybody, and residents were asked. */
  public long scored(long round) {
    long candidate = drawn(round);
    for (var name : seats(candidate)) inspect(candidate, name);
    ORGANISER.does(() -> awards.satisfaction(candidate, List.of(120, 180, 60, 25, 15)));
    return candidate;
  }

  public static Caller inspector(String name) { return Caller.named(name).as(JobRole.INSPECTOR); }

  public List<String> seats(long candidate) { return sql().list("select inspector from assessment.inspection where candidate = ? order by seat", row -> row.text("inspector"), candidate); }

  public long seat(long candidate, String inspector) { return sql().number("select id from assessment.inspection where candidate = ? and inspector = ?", candidate, inspector); }

  public void inspect(long candidate, String name) {
    long id = seat(candidate, name);
    for (var item : inspector(name).calls(() -> inspections.sheet(id)).items()) inspector(name).calls(() -> inspections.save(id, new EnterFinding(item.indicator().code(), best(item.indicator()), null)));
    inspector(name).does(() -> inspections.submit(id));
  }
}
