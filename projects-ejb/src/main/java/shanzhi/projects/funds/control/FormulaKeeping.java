package shanzhi.projects.funds.control;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.funds.boundary.FormulaRow;
import shanzhi.projects.funds.boundary.SetFormula;

/** Drafts, confirms and ends formulas. What was confirmed is never changed: another way of sharing out is another formula. */
@ApplicationScoped
public class FormulaKeeping {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Stands(LocalDate from, String drafter, boolean draft) {}

  public List<FormulaRow> all() {
    return sql().list("""
        select f.*, coalesce(a.display_name, f.drafted_by) as drafter, coalesce(b.display_name, f.confirmed_by) as confirmer from projects.formula f
          left join foundation.account a on a.username = f.drafted_by left join foundation.account b on b.username = f.confirmed_by
         order by f.drafted_by is not null and f.confirmed_by is null desc, f.valid_from desc, f.code""", this::row);
  }

  public List<FormulaRow> waiting() { return jurisdiction.over(CATALOGUE_EDIT).isWhole() ? all().stream().filter(one -> one.draft() && !one.mine()).toList() : List.of(); }

  private FormulaRow row(Sql.Row row) throws SQLException {
    boolean draft = row.text("drafted_by") != null && row.text("confirmed_by") == null;
    return new FormulaRow(row.text("code"), row.text("title"), row.text("kind").equals("STANDARD"), row.as("equal_percent", BigDecimal.class), row.as("household_percent", BigDecimal.class),
        row.as("resident_percent", BigDecimal.class), row.as("base", BigDecimal.class), row.as("per_hundred", BigDecimal.class), row.as("least", BigDecimal.class), row.yes("graded"),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("source"), row.text("drafter"), row.text("confirmer"), draft, draft && jurisdiction.identities().contains(row.text("drafted_by")));
  }

  public void draft(SetFormula wanted) {
    whole();
    ahead(wanted.getFrom());
    var sum = wanted.getEqual().add(wanted.getHouseholds()).add(wanted.getResidents());
    if (!wanted.isStandard() && sum.compareTo(HUNDRED) != 0) throw Refusal.invalid("formula.percent", sum.stripTrailingZeros().toPlainString());
    if (wanted.isStandard() && wanted.getBase().add(wanted.getPerHundred()).signum() == 0) throw Refusal.invalid("formula.amount");
    var none = BigDecimal.ZERO;
    boolean standard = wanted.isStandard();
    int written = sql().update("""
        insert into projects.formula (code, title, kind, equal_percent, household_percent, resident_percent, base, per_hundred, least, graded, valid_from, source, drafted_by, drafted_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", wanted.getCode(), wanted.getTitle().strip(), standard ? "STANDARD" : "SHARES", standard ? none : wanted.getEqual(),
        standard ? none : wanted.getHouseholds(), standard ? none : wanted.getResidents(), standard ? wanted.getBase() : none, standard ? wanted.getPerHundred() : none, wanted.getLeast(), wanted.isGraded(),
        wanted.getFrom(), wanted.getSource().strip(), jurisdiction.caller(), clock.instant());
    Refusal.unless(written == 1, "formula.code-taken", wanted.getCode());
    record("draft", wanted.getCode(), Map.of("title", wanted.getTitle().strip(), "from", wanted.getFrom().toString(), "source", wanted.getSource().strip()));
  }

  public void confirm(String code) {
    whole();
    var found = draftOf(code);
    Refusal.unless(!jurisdiction.identities().contains(found.drafter()), "policy.own-draft");
    ahead(found.from());
    sql().update("update projects.formula set confirmed_by = ?, confirmed_at = ? where code = ?", jurisdiction.caller(), clock.instant(), code);
    record("confirm", code, Map.of("drafter", found.drafter()));
  }

  public void drop(String code) {
    whole();
    var found = draftOf(code);
    sql().update("delete from projects.formula where code = ? and confirmed_by is null and drafted_by is not null", code);
    record("drop", code, Map.of("drafter", found.drafter()));
  }

  public void end(String code, LocalDate day) {
    whole();
    ahead(day);
    var found = find(code);
    Refusal.unless(!found.draft(), "formula.draft", code);
    int ended = sql().update("update projects.formula set valid_to = ? where code = ? and valid_from < ? and (valid_to is null or valid_to > ?)", day, code, day, day);
    if (ended == 0) throw Refusal.unknown("formula.unknown", code);
    record("end", code, Map.of("day", day.toString()));
  }

  private Stands draftOf(String code) {
    var found = find(code);
    Refusal.unless(found.draft(), "formula.confirmed", code);
    return found;
  }

  private Stands find(String code) {
    return sql().one("select valid_from, drafted_by, confirmed_by from projects.formula where code = ? for update", row -> new Stands(row.as("valid_from", LocalDate.class), row.text("drafted_by"),
        row.text("drafted_by") != null && row.text("confirmed_by") == null), code).orElseThrow(() -> Refusal.unknown("formula.unknown", code));
  }

  private void ahead(LocalDate day) { if (day.isBefore(ChinaTime.today(clock))) throw Refusal.invalid("fundrule.past", day); }

  private void whole() { Refusal.unless(jurisdiction.over(CATALOGUE_EDIT).isWhole(), "fundrule.whole-only"); }

  private void record(String deed, String code, Map<String, ?> after) { audit.record("formula." + deed, "formula", code, null, null, after); }

  private Sql sql() { return Sql.on(database); }
}
