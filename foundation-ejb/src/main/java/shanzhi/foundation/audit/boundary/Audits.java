package shanzhi.foundation.audit.boundary;

import static shanzhi.kernel.Rights.AUDIT_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.control.Changes;
import shanzhi.foundation.audit.control.Walks;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;

/**
 * The trail as auditors read it. An auditor sees the deeds of the own ground; deeds without ground (accounts, settings)
 * are seen by auditors of a county or of the city.
 */
@Stateless
@RolesAllowed(AUDIT_READ)
public class Audits {

  private static final int MOST_ROWS = 200;
  private static final String LINE = """
      e.id, e.at, e.actor, (select a.display_name from foundation.account a where a.username = e.actor) as actor_name,
      e.verb, e.subject_type, e.subject, e.area, s.seq""";
  private static final String FROM = """
      \sfrom foundation.audit_entry e left join foundation.audit_seal s on s.entry_id = e.id and s.entry_at = e.at where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Walks walks;
  @Inject Clock clock;

  /**
   * @param after {@link AuditSlice#next} of the slice before; null for the newest
   * @param limit 1…200
   * @throws Refusal audit.bad-place (400)
   */
  public AuditSlice search(@NotNull @Valid AuditQuery query, String after, int limit) {
    var args = new ArrayList<Object>();
    var where = new ArrayList<String>();
    where.add(reach(args));
    add(where, args, "e.at >= ?", query.from());
    add(where, args, "e.at < ?", query.to());
    add(where, args, "e.actor = ?", query.actor());
    if (query.verb() != null && query.verb().endsWith(".")) add(where, args, "starts_with(e.verb, ?)", query.verb());
    else add(where, args, "e.verb = ?", query.verb());
    add(where, args, "e.subject_type = ?", query.subjectType());
    add(where, args, "e.subject = ?", query.subject());
    add(where, args, "starts_with(e.area, ?)", prefix(query.area()));
    if (after != null) {
      var place = Place.parse(after);
      where.add("(e.at, e.id) < (?, ?)");
      args.add(place.at());
      args.add(place.id());
    }
    int rows = Math.max(1, Math.min(limit, MOST_ROWS));
    var found = Sql.on(database).list("select " + LINE + FROM + String.join(" and ", where) + " order by e.at desc, e.id desc limit " + (rows + 1),
        Audits::line, args);
    if (found.size() <= rows) return new AuditSlice(found, null);
    var shown = List.copyOf(found.subList(0, rows));
    var last = shown.get(rows - 1);
    return new AuditSlice(shown, new Place(last.at(), last.id()).toString());
  }

  /** @throws Refusal audit.unknown (404), also for a deed outside the caller's ground */
  public AuditEntry entry(long id) {
    var args = new ArrayList<Object>();
    var where = reach(args) + " and e.id = ?";
    args.add(id);
    return Sql.on(database).list("select " + LINE + ", e.before::text as before_text, e.after::text as after_text, s.algorithm, s.previous, s.hash"
        + FROM + where, row -> new AuditEntry(line(row), Changes.between(row.text("before_text"), row.text("after_text")), row.text("before_text"),
            row.text("after_text"), row.text("algorithm"), row.text("previous"), row.text("hash")), args)
        .stream().findFirst().orElseThrow(() -> Refusal.unknown("audit.unknown", id));
  }

  /** All verbs that were ever recorded, for a choice. */
  public List<String> verbs() {
    return Sql.on(database).list("""
        with recursive v(verb) as ((select min(verb) from foundation.audit_entry)
          union all select (select min(verb) from foundation.audit_entry where verb > v.verb) from v where v.verb is not null)
        select verb from v where verb is not null""", row -> row.text("verb"));
  }

  /** Walks the whole chain, wherever the deeds were done: it is one chain. Minutes for millions, memory for thousands. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Verification verify() { return walks.walk(clock.instant()); }

  private String reach(List<Object> args) {
    var reach = jurisdiction.over(AUDIT_READ);
    var ground = reach.sql(Audits::column, args);
    boolean wide = reach.grounds().stream().anyMatch(area -> area.level() == Level.COUNTY);
    return wide ? "(e.area is null or " + ground + ")" : ground;
  }

  private static String column(Level level) {
    return switch (level) {
      case CITY -> "rpad(left(e.area, 4), 12, '0')";
      case COUNTY -> "rpad(left(e.area, 6), 12, '0')";
      case TOWN -> "rpad(left(e.area, 9), 12, '0')";
      case COMMUNITY -> "left(e.area, 12)";
      default -> "e.area";
    };
  }

  /** The part of a code that all ground below begins with. */
  private static String prefix(String area) {
    return area == null || area.length() != 12 ? area : area.replaceFirst("(00(000){2}|(000){1,2})$", "");
  }

  private static void add(List<String> where, List<Object> args, String condition, Object value) {
    if (value == null || value instanceof String text && text.isBlank()) return;
    where.add(condition);
    args.add(value);
  }

  private static AuditLine line(Sql.Row row) throws SQLException {
    return new AuditLine(row.big("id"), row.instant("at"), row.text("actor"), row.text("actor_name"), row.text("verb"), row.text("subject_type"),
        row.text("subject"), row.text("area"), row.as("seq", Long.class));
  }

  /** Where a slice ended. */
  private record Place(Instant at, long id) {
    static Place parse(String text) {
      try {
        int cut = text.lastIndexOf('_');
        return new Place(Instant.parse(text.substring(0, cut)), Long.parseLong(text.substring(cut + 1)));
      } catch (RuntimeException unreadable) {
        throw Refusal.invalid("audit.bad-place", text);
      }
    }
    @Override public String toString() { return at + "_" + id; }
  }
}
