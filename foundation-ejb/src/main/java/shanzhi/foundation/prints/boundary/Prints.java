package shanzhi.foundation.prints.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.prints.boundary.PrintCheck.Result;
import shanzhi.foundation.prints.control.Facts;
import shanzhi.foundation.prints.control.Press;
import shanzhi.foundation.prints.control.Sheet;
import shanzhi.foundation.secrets.control.ShangMi;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/**
 * Prints for all rooms. Whether the caller may print, or see, the subject is decided by the room's own boundary before
 * it comes here; {@link #check} alone is for everybody.
 */
@Stateless
@PermitAll
public class Prints {

  /** Digits of the hash in the square code: 128 bits. */
  private static final int SHORT_HASH = 32;
  private static final int LEAST_HASH = 16;

  private record Kept(String number, String code, int version, String hash, String kind, String title, java.time.Instant at, boolean demo, boolean newer) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Press press;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.prints.prefix", defaultValue = "蒲社治印") String prefix;
  @Inject @ConfigProperty(name = "shanzhi.public-url", defaultValue = "http://localhost:8080") String address;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;

  /** Numbers, renders, registers and audits a print, in the caller's transaction. The same facts give the same hash. */
  public Printed print(@NotNull @Valid PrintOrder order) {
    var sql = Sql.on(database);
    var now = clock.instant();
    long id = sql.number("select nextval('foundation.print_seq')");
    int year = ChinaTime.today(clock).getYear();
    var code = "%d-%06d".formatted(year, id);
    var number = "%s〔%d〕%06d".formatted(prefix, year, id);
    var hash = ShangMi.sm3Hex(Facts.canonical(Map.of("kind", order.kind(), "title", order.title(), "subjectType", order.subjectType(),
        "subject", order.subject(), "template", order.template(), "facts", order.facts())).getBytes(StandardCharsets.UTF_8));
    sql.one("select pg_advisory_xact_lock(hashtextextended(?, 7))::text as locked", row -> row.text("locked"),
        order.subjectType() + '\n' + order.subject() + '\n' + order.kind());
    int version = 1 + (int) sql.number("select coalesce(max(version), 0) from foundation.print where subject_type = ? and subject = ? and kind = ?",
        order.subjectType(), order.subject(), order.kind());
    var check = hash.substring(0, SHORT_HASH);
    var pdf = press.pdf(new Sheet(number, id, version, check, address + "/verify/" + code + "?h=" + check, printer(sql), now, demo), order);
    sql.update("""
        insert into foundation.print (id, code, number, kind, title, subject_type, subject, version, hash, algorithm, demo, printed_by, printed_at, file)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SM3', ?, ?, ?, ?)""", id, code, number, order.kind(), order.title(), order.subjectType(), order.subject(),
        version, hash, demo, session.getCallerPrincipal().getName(), now, pdf);
    audit.record("print.issue", order.subjectType(), order.subject(), order.area(), null,
        Map.of("number", number, "kind", order.kind(), "version", version, "hash", hash));
    return new Printed(number, code, version, hash, now, pdf);
  }

  /** The very file that was handed out. The calling room has checked that the caller may see the subject. */
  public Printed again(String code) {
    return Sql.on(database).one("select number, code, version, hash, printed_at, file from foundation.print where code = ?",
        row -> new Printed(row.text("number"), row.text("code"), row.number("version"), row.text("hash"), row.instant("printed_at"),
            row.result().getBytes("file")), code).orElseThrow(() -> Refusal.unknown("print.unknown", code));
  }

  /** @param number on the paper or in its address; @param hash at least 16 digits of the check code, or null */
  public PrintCheck check(String number, String hash) {
    var kept = find(number == null ? "" : number.strip());
    if (kept.isEmpty()) return new PrintCheck(Result.UNKNOWN, number, null, null, null, 0, false, demo);
    var print = kept.get();
    var given = hash == null ? "" : hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    var result = given.isEmpty() ? Result.NO_CODE : given.length() >= LEAST_HASH && print.hash().startsWith(given) ? Result.GENUINE : Result.DIFFERENT;
    boolean genuine = result == Result.GENUINE;
    return new PrintCheck(result, print.number(), print.kind(), print.at(), genuine ? print.title() : null, genuine ? print.version() : 0,
        genuine && print.newer(), print.demo());
  }

  private Optional<Kept> find(String number) {
    return Sql.on(database).one("""
        select p.number, p.code, p.version, p.hash, p.kind, p.title, p.printed_at, p.demo,
            exists (select from foundation.print n where n.subject_type = p.subject_type and n.subject = p.subject and n.kind = p.kind
             and n.version > p.version) as newer
          from foundation.print p where p.code = ? or p.number = ?""",
        row -> new Kept(row.text("number"), row.text("code"), row.number("version"), row.text("hash"), row.text("kind"), row.text("title"),
            row.instant("printed_at"), row.yes("demo"), row.yes("newer")), number, number);
  }

  private String printer(Sql sql) {
    var name = session.getCallerPrincipal().getName();
    return sql.one("select display_name || coalesce(' ' || staff_no, '') as shown from foundation.account where username = ?",
        row -> row.text("shown"), name).orElse(name);
  }
}
