package shanzhi.staff.pay.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.pay.boundary.PolicyLine;
import shanzhi.staff.pay.boundary.PolicyState;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.entity.PayPolicy;

/** Finds policies on the caller's ground, keeps their order in time, and writes down what was done to them. */
@ApplicationScoped
public class PolicyDesk {

  private static final int SHOWN = 200;

  private static final String LINE = """
      select p.*, m.display_name as made_name, b.display_name as submitted_name, d.display_name as decided_name
        from staff.pay_policy p left join foundation.account m on m.username = p.made_by left join foundation.account b on b.username = p.submitted_by
        left join foundation.account d on d.username = p.decided_by""";

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject PolicyRows rows;
  @Inject Clock clock;

  /** @throws Refusal pay-policy.unknown (404) also outside the caller's ground */
  public PolicyLine line(long policy) {
    var line = Sql.on(database).one(LINE + " where p.id = ?", PolicyDesk::line, policy).orElseThrow(() -> Refusal.unknown("pay-policy.unknown", policy));
    if (!jurisdiction.covers(Rights.PAY_POLICY_READ, Territory.of(line.area()))) throw Refusal.unknown("pay-policy.unknown", policy);
    return line;
  }

  public List<PolicyLine> lines() {
    var args = new ArrayList<Object>();
    var where = jurisdiction.over(Rights.PAY_POLICY_READ).sql(level -> level == Level.COUNTY ? "p.area" : null, args);
    args.add(SHOWN);
    return Sql.on(database).list(LINE + " where p.state <> 'DROPPED' and " + where + " order by p.state in ('DRAFT', 'SUBMITTED') desc, p.area, p.name, p.valid_from desc, p.id desc limit ?", PolicyDesk::line, args);
  }

  /** For a change: on the caller's ground by that right, and nobody was quicker. */
  public PayPolicy open(long policy, int version, String right) {
    var found = em.find(PayPolicy.class, policy);
    if (found == null || !jurisdiction.covers(right, Territory.of(found.area()))) throw Refusal.unknown("pay-policy.unknown", policy);
    em.lock(found, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found);
    Refusal.unless(found.version() == version, "changed-by-someone-else", found.code());
    return found;
  }

  /** A new version with this text. @throws Refusal pay-policy.draft-there (409), and what is wrong with the text (400) */
  public long draft(String area, PolicyText text) {
    var sql = Sql.on(database);
    Refusal.unless(sql.number("select count(*) from staff.pay_policy where area = ? and code = ? and state in ('DRAFT', 'SUBMITTED')", area, text.code()) == 0, "pay-policy.draft-there", text.code());
    int number = (int) sql.number("select coalesce(max(number), 0) + 1 from staff.pay_policy where area = ? and code = ?", area, text.code());
    var draft = new PayPolicy(area, text.code(), number);
    write(draft, text, jurisdiction.caller());
    em.persist(draft);
    em.flush();
    rows.write(draft.id(), text);
    record(draft, "pay-policy.draft");
    return draft.id();
  }

  public void keep(PayPolicy draft, PolicyText text) {
    write(draft, text, jurisdiction.caller());
    em.flush();
    rows.write(draft.id(), text);
    record(draft, "pay-policy.keep");
  }

  /** Nothing is kept that could not be followed. */
  private void write(PayPolicy draft, PolicyText text, String by) {
    PayPlan.of(text, draft.number());
    if (text.from().getDayOfMonth() != 1 || text.until() != null && text.until().plusDays(1).getDayOfMonth() != 1) throw Refusal.invalid("pay-policy.whole-months", text.from());
    if (text.until() != null && text.until().isBefore(text.from())) throw Refusal.invalid("pay-policy.days-backwards", text.from(), text.until());
    draft.write(text.code(), text.name(), text.sample(), text.source(), text.note(), text.from(), text.until(), by, clock.instant());
  }

  /** The version before ends on the eve of this one; between them no day is without a rule. @throws Refusal pay-policy.later-version, pay-policy.gap (409) */
  public void follow(PayPolicy next) {
    em.createQuery("select p from PayPolicy p where p.area = :area and p.code = :code and p.state = :live and p.id <> :id order by p.validFrom desc", PayPolicy.class)
        .setParameter("area", next.area()).setParameter("code", next.code()).setParameter("live", PolicyState.LIVE).setParameter("id", next.id()).setMaxResults(1)
        .getResultStream().findFirst().ifPresent(before -> before.followedFrom(next.validFrom()));
  }

  public void record(PayPolicy policy, String verb) {
    em.flush();
    audit.record(verb, "pay-policy", String.valueOf(policy.id()), policy.area(), null,
        Map.of("code", policy.code(), "number", policy.number(), "state", policy.state(), "from", String.valueOf(policy.validFrom())));
  }

  private static PolicyLine line(Sql.Row row) throws SQLException {
    return new PolicyLine(row.big("id"), row.number("version"), row.text("area"), row.text("code"), row.number("number"), row.text("name"), row.yes("sample"),
        row.as("valid_from", LocalDate.class), row.as("valid_until", LocalDate.class), PolicyState.valueOf(row.text("state")), row.text("made_by"), row.text("made_name"), row.instant("made_at"),
        row.text("submitted_name"), row.text("decided_name"), row.instant("decided_at"), row.text("decision"), row.text("document"));
  }
}
