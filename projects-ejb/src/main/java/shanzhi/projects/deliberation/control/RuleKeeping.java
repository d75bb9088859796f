package shanzhi.projects.deliberation.control;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.SetClause;
import shanzhi.projects.deliberation.boundary.SetQuorum;

/** Changes dated rows: the one that holds ends where the new one begins, and none is changed for a day that is over. */
@ApplicationScoped
public class RuleKeeping {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public void quorum(SetQuorum wanted) {
    begin(wanted.getFrom());
    if (wanted.getQuorumNum() > wanted.getQuorumDen() || wanted.getPassNum() > wanted.getPassDen()) throw Refusal.invalid("fundrule.share");
    var which = "kind = ? and counting = ? and matter = ?";
    Refusal.unless(sql().number("select count(*) from projects.body_rule where " + which + " and valid_from >= ?", wanted.getKind(), wanted.getCounting(), wanted.getMatter(), wanted.getFrom()) == 0, "fundrule.later", wanted.getFrom());
    sql().update("update projects.body_rule set valid_to = ? where " + which + " and (valid_to is null or valid_to > ?)", wanted.getFrom(), wanted.getKind(), wanted.getCounting(), wanted.getMatter(), wanted.getFrom());
    int id = (int) sql().number("select coalesce(max(id), 0) + 1 from projects.body_rule");
    sql().update("""
        insert into projects.body_rule (id, kind, counting, matter, quorum_num, quorum_den, quorum_more, pass_num, pass_den, pass_more, pass_of, by_area, notice_days, least_heads, confirmed, valid_from, source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""", id, wanted.getKind(), wanted.getCounting(), wanted.getMatter(), wanted.getQuorumNum(), wanted.getQuorumDen(), wanted.isQuorumMore(), wanted.getPassNum(),
        wanted.getPassDen(), wanted.isPassMore(), wanted.isOfAll() ? "ALL" : "PRESENT", wanted.isByArea(), wanted.getNoticeDays(), wanted.getLeastHeads(), wanted.getFrom(), wanted.getSource().strip());
    audit.record("rule.quorum", "body-rule", String.valueOf(id), null, null, Map.of("kind", wanted.getKind(), "from", wanted.getFrom().toString(), "source", wanted.getSource().strip()));
  }

  public void confirm(int id, String source) {
    whole();
    var confirmed = sql().one("select confirmed from projects.body_rule where id = ?", row -> row.yes("confirmed"), id).orElseThrow(() -> Refusal.unknown("fundrule.unknown", id));
    Refusal.unless(!confirmed, "fundrule.confirmed", id);
    sql().update("update projects.body_rule set confirmed = true, source = ? where id = ?", source, id);
    audit.record("rule.confirm", "body-rule", String.valueOf(id), null, Map.of("confirmed", false), Map.of("confirmed", true, "source", source));
  }

  public void clause(SetClause wanted) {
    begin(wanted.from());
    if (wanted.words().isEmpty() && wanted.costs().isEmpty()) throw Refusal.invalid("fundrule.nothing-caught");
    var code = wanted.code().strip();
    Refusal.unless(sql().number("select count(*) from projects.screen_clause where code = ? and valid_from >= ?", code, wanted.from()) == 0, "fundrule.later", wanted.from());
    sql().update("update projects.screen_clause set valid_to = ? where code = ? and (valid_to is null or valid_to > ?)", wanted.from(), code, wanted.from());
    sql().update("insert into projects.screen_clause (code, test, text, words, costs, valid_from, source) values (?, ?, ?, ?, ?, ?, ?)", code, wanted.test(), wanted.text().strip(),
        wanted.words().stream().map(String::strip).distinct().toList(), wanted.costs(), wanted.from(), wanted.source().strip());
    audit.record("rule.clause", "screen-clause", code, null, null, Map.of("text", wanted.text().strip(), "from", wanted.from().toString(), "source", wanted.source().strip()));
  }

  public void endClause(String code, LocalDate day) {
    begin(day);
    int ended = sql().update("update projects.screen_clause set valid_to = ? where code = ? and valid_from < ? and (valid_to is null or valid_to > ?)", day, code, day, day);
    if (ended == 0) throw Refusal.unknown("fundrule.unknown", code);
    audit.record("rule.end-clause", "screen-clause", code, null, null, Map.of("day", day.toString()));
  }

  /** One at a time, so that two changes of the same row come after each other. */
  private void begin(LocalDate day) {
    whole();
    if (day.isBefore(ChinaTime.today(clock))) throw Refusal.invalid("fundrule.past", day);
    sql().number("select 1 from (select pg_advisory_xact_lock(hashtextextended('deliberation rules', 0))) taken");
  }

  private void whole() { Refusal.unless(jurisdiction.over(CATALOGUE_EDIT).isWhole(), "fundrule.whole-only"); }

  private Sql sql() { return Sql.on(database); }
}
