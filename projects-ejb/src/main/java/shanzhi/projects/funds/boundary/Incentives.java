package shanzhi.projects.funds.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PAYMENT_REQUEST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.GroundSql;

/** 激励资金: by application and review. Communities apply, finance reviews and grants or refuses; the incentive pool shares out what was granted. */
@Stateless
@RolesAllowed(FUND_READ)
public class Incentives {

  /** The outcome of a review. @param granted null: nothing, the application is refused */
  public record Review(@NotNull(message = "请填写评分") @DecimalMin(value = "0", message = "评分为 0 至 100") @DecimalMax(value = "100", message = "评分为 0 至 100") @Digits(integer = 3, fraction = 2, message = "评分最多两位小数") BigDecimal score,
      @DecimalMin(value = "0.01", message = "核定金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal granted,
      @NotBlank(message = "请填写评审意见") @Size(max = 200, message = "评审意见不超过 200 个字") String opinion) implements Serializable {}

  private record Applied(String community, String by, String state, BigDecimal asked) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Applications of a year on the caller's ground, those to review first. */
  public List<IncentiveLine> ledger(int year) { return list("year = ?", year); }

  /** Applications of this year and later that the caller may review; nobody reviews an own one. */
  public List<IncentiveLine> waiting() { return list("state = 'APPLIED' and year >= ?", ChinaTime.today(clock).getYear()).stream().filter(IncentiveLine::mine).toList(); }

  private List<IncentiveLine> list(String which, int year) {
    var args = new ArrayList<Object>(List.of(year));
    var where = jurisdiction.over(FUND_READ).sql(GroundSql.of("i"), args);
    boolean editor = jurisdiction.holds(FUND_EDIT);
    var me = jurisdiction.identities();
    return sql().list("select * from projects.incentive i where " + which + " and " + where + " order by state, score desc nulls last, id", row -> new IncentiveLine(row.big("id"), row.text("community"),
        row.number("year"), row.text("title"), row.text("grounds"), row.as("asked", BigDecimal.class), row.text("evidence"), row.text("state"), row.as("score", BigDecimal.class),
        row.as("granted", BigDecimal.class), row.text("opinion"), editor && row.text("state").equals("APPLIED") && !me.contains(row.text("applied_by"))
            && jurisdiction.covers(FUND_EDIT, Territory.of(row.text("community")))), args);
  }

  /** @return its id; @throws Refusal area.out-of-reach (404); fund.not-a-community (400); incentive.twice (409) */
  @RolesAllowed(PAYMENT_REQUEST)
  public long apply(@NotNull(message = "请填写申请") @Valid ApplyIncentive wanted) {
    grounds.require(wanted.getCommunity(), "area.out-of-reach", wanted.getCommunity(), PAYMENT_REQUEST);
    var place = grounds.place(wanted.getCommunity());
    long id = sql().one("""
        insert into projects.incentive (county, town, community, year, title, grounds, asked, evidence, state, applied_by, applied_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'APPLIED', ?, ?)
        on conflict do nothing returning id""", row -> row.big("id"), place.county(), place.town(), place.community(), wanted.getYear(), wanted.getTitle().strip(), wanted.getGrounds().strip(),
        wanted.getAsked(), wanted.getEvidence().strip(), jurisdiction.caller(), clock.instant()).orElseThrow(() -> Refusal.conflict("incentive.twice", wanted.getTitle().strip()));
    audit.record("incentive.apply", "incentive", String.valueOf(id), place.community(), null, Map.of("year", wanted.getYear(), "asked", wanted.getAsked().toPlainString()));
    return id;
  }

  /** By somebody else than who applied. @throws Refusal incentive.unknown (404); incentive.reviewed, incentive.own, incentive.over-asked (409) */
  @RolesAllowed(FUND_EDIT)
  public void review(long id, @NotNull(message = "请填写评审结果") @Valid Review outcome) {
    var applied = sql().one("select community, applied_by, state, asked from projects.incentive where id = ? for update", row -> new Applied(row.text("community"), row.text("applied_by"), row.text("state"),
        row.as("asked", BigDecimal.class)), id).filter(one -> jurisdiction.covers(FUND_EDIT, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("incentive.unknown"));
    Refusal.unless(applied.state().equals("APPLIED"), "incentive.reviewed");
    Refusal.unless(!jurisdiction.identities().contains(applied.by()), "incentive.own");
    boolean granted = outcome.granted() != null;
    Refusal.unless(!granted || outcome.granted().compareTo(applied.asked()) <= 0, "incentive.over-asked", outcome.granted(), applied.asked());
    sql().update("update projects.incentive set state = ?, score = ?, granted = ?, opinion = ?, reviewed_by = ?, reviewed_at = ? where id = ?", granted ? "REVIEWED" : "REFUSED", outcome.score(),
        outcome.granted(), outcome.opinion().strip(), jurisdiction.caller(), clock.instant(), id);
    audit.record("incentive.review", "incentive", String.valueOf(id), applied.community(), null, Map.of("score", outcome.score().toPlainString(), "granted", granted ? outcome.granted().toPlainString() : "0"));
  }

  private Sql sql() { return Sql.on(database); }
}
