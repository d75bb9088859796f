package shanzhi.staff.appraisal.boundary;

import static shanzhi.kernel.Rights.APPRAISAL_DECIDE;
import static shanzhi.kernel.Rights.PAY_OWN;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import shanzhi.staff.appraisal.control.AppraisalRules;
import shanzhi.staff.appraisal.control.FailedYears;
import shanzhi.staff.appraisal.entity.Appraisal;
import shanzhi.staff.appraisal.entity.Review;
import shanzhi.staff.appraisal.entity.Round;
import shanzhi.staff.workers.control.GroundSql;

/** What may be done about a published grade: the worker asks, somebody who decides answers, and an appeal goes to another one. */
@Stateless
@RolesAllowed(STAFF_READ)
public class Reviews {

  private static final String LINE = """
      select v.*, r.year, r.month, w.number, w.name, a.community, a.published_grade from staff.appraisal_review v
        join staff.appraisal a on a.id = v.appraisal join staff.appraisal_round r on r.id = a.round join staff.worker w on w.id = a.worker where\s""";

  private static final String OF_PERIOD = "select count(*) from staff.appraisal a join staff.appraisal_round r on r.id = a.round where r.unit = ? and r.year = ? and coalesce(r.month, 0) = ?";

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Answered(LocalDate day, String by) {}

  /** The caller's own published appraisals, the latest first, and what may still be asked about each. */
  @RolesAllowed(PAY_OWN)
  public List<OwnAppraisal> mine() {
    record Row(long id, int year, Integer month, BigDecimal score, AppraisalGrade grade, String reason, LocalDate published) {}
    var today = ChinaTime.today(clock);
    return sql().list("""
        select a.*, r.year, r.month, r.published_on from staff.appraisal a join staff.appraisal_round r on r.id = a.round and r.state = 'PUBLISHED'
          join staff.worker w on w.id = a.worker where w.username = ? order by r.year desc, r.month desc nulls first limit 60""",
        row -> new Row(row.big("id"), row.number("year"), row.as("month", Integer.class), row.as("score", BigDecimal.class), AppraisalGrade.valueOf(row.text("grade")), row.text("reason"),
            row.as("published_on", LocalDate.class)), jurisdiction.caller()).stream().map(row -> {
              var next = next(row.id());
              var until = next == null ? null : until(row.id(), next, row.published());
              boolean may = until != null && !today.isAfter(until);
              return new OwnAppraisal(row.id(), row.year(), row.month(), row.score(), row.grade(), row.reason(), row.published(), may ? next : null, may ? until : null);
            }).toList();
  }

  /**
   * Asks for a review, or appeals against the answer to it.
   *
   * @throws Refusal appraisal.unknown (404) for another's; appraisal.nothing-to-ask, appraisal.too-late (409)
   */
  @RolesAllowed(PAY_OWN)
  public long ask(long appraisal, @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 个字") String reason) {
    var found = em.find(Appraisal.class, appraisal, LockModeType.PESSIMISTIC_WRITE);
    var mine = found != null && sql().number("select count(*) from staff.worker where id = ? and username = ?", found.worker(), jurisdiction.caller()) == 1;
    if (!mine) throw Refusal.unknown("appraisal.unknown");
    var round = em.find(Round.class, found.round());
    var kind = round.state() == RoundState.PUBLISHED ? next(appraisal) : null;
    Refusal.unless(kind != null, "appraisal.nothing-to-ask");
    var today = ChinaTime.today(clock);
    var until = until(appraisal, kind, round.publishedOn());
    Refusal.unless(!today.isAfter(until), "appraisal.too-late", kind.title(), until);
    var review = new Review(appraisal, kind, jurisdiction.caller(), today, reason.strip());
    em.persist(review);
    em.flush();
    audit.record("appraisal.ask", "appraisal", String.valueOf(appraisal), round.area(), null, Map.of("kind", kind.name()));
    return review.id();
  }

  /** Those of the caller's ground: open ones first, then the latest; at most 200. */
  public List<ReviewLine> list() {
    var args = new ArrayList<Object>();
    var ground = jurisdiction.over(STAFF_READ).sql(GroundSql.of("r"), args);
    return sql().list(LINE + ground + " order by v.decided_on desc nulls first, v.id desc limit 200", Reviews::line, args);
  }

  /**
   * Answers. Another grade than before holds from now on; a failed year that is mended counts as service again.
   *
   * @throws Refusal appraisal.review-unknown (404); appraisal.review-decided, appraisal.own-review, appraisal.same-decider, appraisal.over-quota (409)
   */
  @RolesAllowed(APPRAISAL_DECIDE)
  public void decide(long review, @NotNull(message = "请选择考核等次") AppraisalGrade grade, @NotBlank(message = "请填写答复") @Size(max = 500, message = "答复不超过 500 个字") String answer) {
    var found = em.find(Review.class, review, LockModeType.PESSIMISTIC_WRITE);
    var appraisal = found == null ? null : em.find(Appraisal.class, found.appraisal(), LockModeType.PESSIMISTIC_WRITE);
    var round = appraisal == null ? null : em.find(Round.class, appraisal.round(), LockModeType.PESSIMISTIC_WRITE);
    if (round == null || !jurisdiction.covers(APPRAISAL_DECIDE, Territory.of(round.area()))) throw Refusal.unknown("appraisal.review-unknown");
    var me = jurisdiction.caller();
    if (found.kind() == ReviewKind.APPEAL) Refusal.unless(!me.equals(answered(appraisal.id()).by()), "appraisal.same-decider");
    var today = ChinaTime.today(clock);
    var rules = AppraisalRules.on(sql(), round.publishedOn());
    if (grade == AppraisalGrade.EXCELLENT && appraisal.grade() != AppraisalGrade.EXCELLENT) {
      int people = (int) sql().number(OF_PERIOD, round.unit(), round.year(), round.month() == null ? 0 : round.month());
      long excellent = sql().number(OF_PERIOD + " and a.grade = 'EXCELLENT'", round.unit(), round.year(), round.month() == null ? 0 : round.month());
      Refusal.unless(excellent < rules.quota(people), "appraisal.over-quota", excellent + 1, rules.quota(people));
    }
    found.decide(grade, answer.strip(), me, today);
    var before = appraisal.grade();
    appraisal.change(grade);
    em.flush();
    if (round.month() == null && before == AppraisalGrade.FAILED && grade != AppraisalGrade.FAILED) FailedYears.withdraw(sql(), appraisal.worker(), round.year(), rules.failsToEnd(), me, today);
    audit.record("appraisal.decide", "appraisal", String.valueOf(appraisal.id()), round.area(), Map.of("grade", before.name()), Map.of("grade", grade.name(), "kind", found.kind().name()));
  }

  /** Workers on the caller's ground whose contract should end after consecutive failed years. */
  public List<EndProposal> endProposals() {
    var args = new ArrayList<Object>();
    var ground = jurisdiction.over(STAFF_READ).sql(GroundSql.of("w"), args);
    return sql().list("select e.*, w.number, w.name, w.community from staff.end_proposal e join staff.worker w on w.id = e.worker where e.state = 'OPEN' and " + ground + " order by e.id",
        row -> new EndProposal(row.big("id"), row.big("worker"), row.text("number"), row.text("name"), row.text("community"), row.number("year"), row.as("proposed_on", LocalDate.class)), args);
  }

  /** Against the proposal the worker is kept, for a reason that stays on record. @throws Refusal appraisal.proposal-unknown (404) */
  @RolesAllowed(APPRAISAL_DECIDE)
  public void keep(long proposal, @NotBlank(message = "请填写理由") @Size(max = 200, message = "理由不超过 200 个字") String reason) {
    record Whose(String number, String community) {}
    var whose = sql().one("select w.number, w.community from staff.end_proposal e join staff.worker w on w.id = e.worker where e.id = ? and e.state = 'OPEN' for update of e",
        row -> new Whose(row.text("number"), row.text("community")), proposal)
        .filter(one -> jurisdiction.covers(APPRAISAL_DECIDE, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("appraisal.proposal-unknown"));
    sql().update("update staff.end_proposal set state = 'KEPT', settled_by = ?, settled_on = ?, words = ? where id = ?", jurisdiction.caller(), ChinaTime.today(clock), reason.strip(), proposal);
    audit.record("appraisal.keep", "worker", whose.number(), whose.community(), null, Map.of("reason", reason.strip()));
  }

  /** What may be asked next; null while something is open, and after an appeal. */
  private ReviewKind next(long appraisal) {
    var asked = sql().list("select kind, decided_on from staff.appraisal_review where appraisal = ?",
        row -> row.text("kind") + (row.text("decided_on") == null ? "?" : ""), appraisal);
    return asked.isEmpty() ? ReviewKind.REVIEW : asked.equals(List.of("REVIEW")) ? ReviewKind.APPEAL : null;
  }

  private LocalDate until(long appraisal, ReviewKind kind, LocalDate published) {
    var rules = AppraisalRules.on(sql(), published);
    return kind == ReviewKind.REVIEW ? AppraisalRules.lastDay(published, rules.reviewDays()) : AppraisalRules.lastDay(answered(appraisal).day(), rules.appealDays());
  }

  private Answered answered(long appraisal) {
    return sql().one("select decided_on, decided_by from staff.appraisal_review where appraisal = ? and kind = 'REVIEW'",
        row -> new Answered(row.as("decided_on", LocalDate.class), row.text("decided_by")), appraisal).orElseThrow();
  }

  private static ReviewLine line(Sql.Row row) throws SQLException {
    return new ReviewLine(row.big("id"), ReviewKind.valueOf(row.text("kind")), row.number("year"), row.as("month", Integer.class), row.text("number"), row.text("name"), row.text("community"),
        AppraisalGrade.valueOf(row.text("published_grade")), row.text("grade") == null ? null : AppraisalGrade.valueOf(row.text("grade")), row.text("reason"), row.text("answer"),
        row.as("asked_on", LocalDate.class), row.text("decided_by"), row.as("decided_on", LocalDate.class));
  }

  private Sql sql() { return Sql.on(database); }
}
