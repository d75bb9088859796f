package shanzhi.projects.policy.control;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.boundary.PolicyDraft;
import shanzhi.projects.policy.boundary.PolicyTheme;
import shanzhi.projects.policy.boundary.SetPolicy;

/** Drafts of figures and what becomes of them. The figure that holds ends where the confirmed one begins. */
@ApplicationScoped
public class PolicyKeeping {

  private static final int SHOWN = 100;
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Open(PolicyTheme theme, LocalDate from, String source, String state, String drafter) {}

  public List<PolicyDraft> drafts() { return list("true order by d.state = 'DRAFT' desc, coalesce(d.decided_at, d.drafted_at) desc limit " + SHOWN); }

  public List<PolicyDraft> waiting() {
    return jurisdiction.over(CATALOGUE_EDIT).isWhole() ? list("d.state = 'DRAFT' order by d.drafted_at").stream().filter(one -> !one.mine()).toList() : List.of();
  }

  private List<PolicyDraft> list(String where) {
    var amounts = new HashMap<Long, Map<PolicyCode, BigDecimal>>();
    sql().list("select * from projects.policy_draft_figure", row -> amounts.computeIfAbsent(row.big("draft"), none -> new EnumMap<>(PolicyCode.class)).put(PolicyCode.valueOf(row.text("code")), row.as("amount", BigDecimal.class)));
    return sql().list("""
        select d.*, coalesce(a.display_name, d.drafted_by) as drafter, coalesce(b.display_name, d.decided_by) as decider
          from projects.policy_draft d left join foundation.account a on a.username = d.drafted_by left join foundation.account b on b.username = d.decided_by where\s""" + where,
        row -> new PolicyDraft(row.big("id"), PolicyTheme.valueOf(row.text("theme")), row.as("valid_from", LocalDate.class), row.text("source"), PolicyDraft.State.valueOf(row.text("state")), row.text("drafter"),
            row.instant("drafted_at"), row.text("decider"), row.instant("decided_at"), row.text("words"), jurisdiction.identities().contains(row.text("drafted_by")), amounts.getOrDefault(row.big("id"), Map.of())));
  }

  public long draft(SetPolicy wanted) {
    begin();
    check(wanted.theme(), wanted.amounts());
    possible(wanted.theme(), wanted.from());
    Refusal.unless(sql().number("select count(*) from projects.policy_draft where theme = ? and state = 'DRAFT'", wanted.theme()) == 0, "policy.open-draft");
    var source = wanted.source().strip();
    long id = sql().one("insert into projects.policy_draft (theme, valid_from, source, drafted_by, drafted_at) values (?, ?, ?, ?, ?) returning id", row -> row.big("id"), wanted.theme(), wanted.from(), source,
        jurisdiction.caller(), clock.instant()).orElseThrow();
    sql().batch("insert into projects.policy_draft_figure (draft, code, amount) values (?, ?, ?)", wanted.amounts().entrySet().stream().map(one -> new Object[] {id, one.getKey(), one.getValue()}).toList());
    record("draft", id, wanted.theme(), Map.of("from", wanted.from().toString(), "source", source, "amounts", said(wanted.amounts())));
    return id;
  }

  /** @throws Refusal policy.incomplete, policy.bounds, policy.whole, policy.sum, policy.order (400) */
  static void check(PolicyTheme theme, Map<PolicyCode, BigDecimal> amounts) {
    if (amounts.size() != theme.codes().size() || !amounts.keySet().containsAll(theme.codes())) throw Refusal.invalid("policy.incomplete", theme);
    for (var code : theme.codes()) {
      var amount = amounts.get(code);
      if (amount.compareTo(code.least()) < 0 || amount.compareTo(code.most()) > 0) throw Refusal.invalid("policy.bounds", code, code.least(), code.most());
      if (amount.stripTrailingZeros().scale() > (code.whole() ? 0 : 2)) throw Refusal.invalid("policy.whole", code, amount.toPlainString());
    }
    if (theme == PolicyTheme.WEIGHTS) {
      var sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(HUNDRED) != 0) throw Refusal.invalid("policy.sum", sum.stripTrailingZeros().toPlainString());
    }
    if (theme == PolicyTheme.GRADES) {
      for (int i = 1; i < theme.codes().size(); i++) if (amounts.get(theme.codes().get(i)).compareTo(amounts.get(theme.codes().get(i - 1))) > 0) throw Refusal.invalid("policy.order", theme.codes().get(i), theme.codes().get(i - 1));
    }
  }

  public void confirm(long id) {
    begin();
    var draft = open(id);
    Refusal.unless(!jurisdiction.identities().contains(draft.drafter()), "policy.own-draft");
    possible(draft.theme(), draft.from());
    sql().update("update projects.policy_figure set valid_to = ? where code = any(?) and (valid_to is null or valid_to > ?)", draft.from(), draft.theme().codes(), draft.from());
    sql().update("insert into projects.policy_figure (code, amount, valid_from, source, draft) select code, amount, ?, ?, draft from projects.policy_draft_figure where draft = ?", draft.from(), draft.source(), id);
    decide(id, "CONFIRMED", null);
    record("confirm", id, draft.theme(), Map.of("from", draft.from().toString(), "drafter", draft.drafter()));
  }

  public void refuse(long id, String words) {
    begin();
    var draft = open(id);
    Refusal.unless(!jurisdiction.identities().contains(draft.drafter()), "policy.own-draft");
    decide(id, "REFUSED", words);
    record("refuse", id, draft.theme(), Map.of("words", words));
  }

  public void withdraw(long id) {
    begin();
    var draft = open(id);
    Refusal.unless(jurisdiction.identities().contains(draft.drafter()), "policy.others-draft");
    decide(id, "WITHDRAWN", null);
    record("withdraw", id, draft.theme(), Map.of());
  }

  private Open open(long id) {
    var draft = sql().one("select * from projects.policy_draft where id = ? for update", row -> new Open(PolicyTheme.valueOf(row.text("theme")), row.as("valid_from", LocalDate.class), row.text("source"), row.text("state"),
        row.text("drafted_by")), id).orElseThrow(() -> Refusal.unknown("policy.unknown-draft", id));
    Refusal.unless(draft.state().equals("DRAFT"), "policy.decided");
    return draft;
  }

  /** No day that is over is drafted or confirmed for, and nothing that begins before what was confirmed already. */
  private void possible(PolicyTheme theme, LocalDate from) {
    if (from.isBefore(ChinaTime.today(clock))) throw Refusal.invalid("fundrule.past", from);
    Refusal.unless(sql().number("select count(*) from projects.policy_figure where code = any(?) and valid_from >= ?", theme.codes(), from) == 0, "fundrule.later", from);
  }

  private void decide(long id, String state, String words) {
    sql().update("update projects.policy_draft set state = ?, decided_by = ?, decided_at = ?, words = ? where id = ?", state, jurisdiction.caller(), clock.instant(), words, id);
  }

  /** One at a time, so that two changes of the same figure come after each other. */
  private void begin() {
    Refusal.unless(jurisdiction.over(CATALOGUE_EDIT).isWhole(), "fundrule.whole-only");
    sql().number("select 1 from (select pg_advisory_xact_lock(hashtextextended('policy figures', 0))) taken");
  }

  private void record(String deed, long id, PolicyTheme theme, Map<String, ?> more) {
    var after = new HashMap<String, Object>(more);
    after.put("theme", theme);
    audit.record("policy." + deed, "policy-draft", String.valueOf(id), null, null, after);
  }

  private static Map<String, String> said(Map<PolicyCode, BigDecimal> amounts) {
    var said = new java.util.TreeMap<String, String>();
    amounts.forEach((code, amount) -> said.put(code.name(), amount.toPlainString()));
    return said;
  }

  private Sql sql() { return Sql.on(database); }
}
