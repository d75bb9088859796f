package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.EnterMember;

/** Who belongs to a body: one head each, owners with all their units. */
@ApplicationScoped
public class Membership {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AuditTrail audit;

  private record Known(long id, String name) {}

  public void enter(BodyLine body, EnterMember wanted) {
    boolean owner = body.counting() == Counting.OWNERS;
    Refusal.unless(body.to() == null && body.listed() && !body.kind().open(), "body.not-listed", body.name());
    if (owner && (wanted.getUnit() == null || wanted.getUnit().isBlank() || wanted.getArea() == null)) throw Refusal.invalid("body.unit-needed");
    var sql = Sql.on(database);
    sql.one("select version from projects.body where id = ? for update", row -> row.number("version"), body.id());   // two entering at once come one after the other
    var code = wanted.getCode().strip();
    var known = sql.one("select id, name from projects.body_member where body = ? and code = ? and valid_to is null", row -> new Known(row.big("id"), row.text("name")), body.id(), code);
    if (known.isPresent() && !owner) throw Refusal.conflict("body.member-twice", code);
    known.ifPresent(there -> Refusal.unless(there.name().equals(wanted.getName().strip()), "body.name-differs", code, there.name()));
    long member = known.map(Known::id).orElseGet(() -> sql.number("select nextval('projects.body_member_seq')"));
    if (known.isEmpty()) sql.update("insert into projects.body_member (id, body, code, name, post, valid_from) values (?, ?, ?, ?, ?, ?)", member, body.id(), code,
        wanted.getName().strip(), wanted.getPost(), wanted.getFrom());
    if (owner) unit(sql, body, member, wanted.getUnit().strip(), wanted.getArea());
    sql.update("update projects.body set version = version + 1 where id = ?", body.id());
    audit.record("body.enter-member", "body", String.valueOf(body.id()), body.community(), null, Map.of("member", member, "code", code));
  }

  private static void unit(Sql sql, BodyLine body, long member, String unit, BigDecimal area) {
    Refusal.unless(sql.number("select count(*) from projects.body_unit u join projects.body_member m on m.id = u.member where m.body = ? and m.valid_to is null and u.unit = ?", body.id(), unit) == 0,
        "body.unit-twice", unit);
    sql.update("insert into projects.body_unit (member, unit, area) values (?, ?, ?)", member, unit, area);
    sql.update("update projects.body_member set area = area + ?, units = units + 1 where id = ?", area, member);
  }

  public void leave(BodyLine body, long member, LocalDate day) {
    var sql = Sql.on(database);
    if (sql.update("update projects.body_member set valid_to = ? where id = ? and body = ? and valid_to is null and valid_from <= ?", day, member, body.id(), day) == 0) {
      throw Refusal.unknown("body.unknown-member");
    }
    sql.update("update projects.body set version = version + 1 where id = ?", body.id());
    audit.record("body.leave-member", "body", String.valueOf(body.id()), body.community(), null, Map.of("member", member, "day", day.toString()));
  }
}
