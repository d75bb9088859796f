package shanzhi.assessment.cases.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.cases.boundary.CaseLine;
import shanzhi.assessment.cases.boundary.WriteCase;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Reads and keeps cases. */
@ApplicationScoped
public class CaseBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private static final String CASE = """
      select c.*, coalesce(v.name, c.community) as name, coalesce(t.name, c.town) as town_name from assessment.case_study c
        left join foundation.area_version v on v.code = c.community and v.valid_to is null
        left join foundation.area_version t on t.code = c.town and t.valid_to is null
       where\s""";

  public List<CaseLine> ledger(String text) {
    return sql().list(CASE + "(? = '' or strpos(c.title || c.theme || c.words, ?) > 0) order by c.published_at desc nulls first, c.id desc", this::line, text, text).stream()
        .filter(one -> one.published() != null || jurisdiction.covers(Rights.ASSESSMENT_READ, Territory.of(one.community()))).toList();
  }

  private CaseLine line(Sql.Row row) throws SQLException {
    var ground = Territory.of(row.text("community"));
    boolean own = jurisdiction.identities().contains(row.text("written_by"));
    boolean organises = jurisdiction.covers(Rights.ASSESSMENT_ORGANISE, ground);
    return new CaseLine(row.big("id"), row.number("version"), row.text("community"), row.text("name"), row.text("town_name"), row.text("title"), row.text("theme"), row.text("words"), row.text("written_by"),
        row.instant("written_at"), row.instant("published_at"), row.instant("published_at") != null && organises, row.instant("published_at") == null && organises && !own);
  }

  public long write(WriteCase written) {
    var community = written.getCommunity();
    long id = sql().one("""
        insert into assessment.case_study (county, town, community, title, theme, words, written_by, written_at)
        select ?, (select parent from foundation.area_version where code = ? and valid_to is null), ?, ?, ?, ?, ?, ? returning id""", row -> row.longAt(1), community.substring(0, 6) + "000000", community,
        community, written.getTitle().strip(), written.getTheme().strip(), written.getWords().strip(), jurisdiction.caller(), clock.instant()).orElseThrow();
    audit.record("assessment.write-case", "assessment-case", String.valueOf(id), community, null, Map.of("title", written.getTitle()));
    return id;
  }

  public void publish(long id, int version) {
    var one = take(id, version);
    Refusal.unless(one.published() == null, "case.published");
    Refusal.unless(!jurisdiction.identities().contains(one.writtenBy()), "case.own");
    sql().update("update assessment.case_study set published_by = ?, published_at = ?, version = version + 1 where id = ?", jurisdiction.caller(), clock.instant(), id);
    audit.record("assessment.publish-case", "assessment-case", String.valueOf(id), one.community(), null, null);
  }

  public void withdraw(long id, int version) {
    var one = take(id, version);
    sql().update("update assessment.case_study set published_by = null, published_at = null, version = version + 1 where id = ?", id);
    audit.record("assessment.withdraw-case", "assessment-case", String.valueOf(id), one.community(), null, null);
  }

  private CaseLine take(long id, int version) {
    var one = sql().one(CASE + "c.id = ? for update of c", this::line, id).filter(line -> jurisdiction.covers(Rights.ASSESSMENT_ORGANISE, Territory.of(line.community()))).orElseThrow(() -> Refusal.unknown("case.unknown"));
    if (one.version() != version) throw Refusal.stale(one.title(), new Changes(version, one.version(), List.of(), List.of()));
    return one;
  }

  private Sql sql() { return Sql.on(database); }
}
