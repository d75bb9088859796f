package shanzhi.foundation.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Actor;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Sql;

/** Boundary verbs say here what they did, in their own transaction: no deed without its entry, no entry without its deed. */
@Stateless
@PermitAll
public class AuditTrail {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Clock clock;

  /**
   * @param verb e.g. {@code incident.dispatch}
   * @param area code of the area or grid it happened in; null where there is none
   * @param before null or something JSON-B can write; never personal data in the clear
   */
  public void record(String verb, String subjectType, String subject, String area, Object before, Object after) {
    Sql.on(database).update("""
        insert into foundation.audit_entry (at, actor, verb, subject_type, subject, area, before, after)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
        clock.instant(), Actor.name(session.getCallerPrincipal()), verb, subjectType, subject, area, json(before), json(after));
  }

  /** One of many deeds of one kind. @param after as in {@link #record} */
  public record Entry(String subject, String area, Object after) {}

  /** The same verb on many subjects, in one go. */
  public void recordAll(String verb, String subjectType, List<Entry> entries) {
    var now = clock.instant();
    var actor = Actor.name(session.getCallerPrincipal());
    Sql.on(database).spread("""
        insert into foundation.audit_entry (subject, area, after, at, actor, verb, subject_type)
        select n.subject, n.area, n.after, m.* from unnest(?::text[], ?::text[], ?::jsonb[]) as n (subject, area, after), (values (?::timestamptz, ?, ?, ?)) as m""",
        entries.stream().map(one -> new Object[] {one.subject(), one.area(), json(one.after())}).toList(), now, actor, verb, subjectType);
  }

  /**
   * The newest deeds on a thing, oldest of them first, for somebody who was overtaken.
   *
   * @param verbs those that change what was read; each of them makes one version
   */
  public List<Changes.Step> last(String subjectType, String subject, List<String> verbs, int count) {
    var steps = Sql.on(database).list("""
        select e.at, coalesce(a.display_name, e.actor) as who, e.verb from foundation.audit_entry e left join foundation.account a on a.username = e.actor
         where e.subject_type = ? and e.subject = ? and e.verb = any (?) order by e.at desc, e.id desc limit ?""",
        row -> new Changes.Step(row.instant("at"), row.text("who"), "audit.verb." + row.text("verb"), null, null), subjectType, subject, verbs, Math.max(0, count));
    java.util.Collections.reverse(steps);
    return steps;
  }

  private static String json(Object value) { return value == null ? null : JSON.toJson(value); }
}
