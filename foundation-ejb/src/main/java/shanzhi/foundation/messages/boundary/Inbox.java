package shanzhi.foundation.messages.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The caller's own messages; those of others do not exist here. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Inbox {

  private static final int MOST = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Clock clock;

  /**
   * Newest first.
   *
   * @param kind   null for all
   * @param before id of the last one seen; null from the newest
   * @param most   1 to 100
   */
  public List<MessageLine> list(MessageKind kind, Long before, int most) {
    var args = new ArrayList<Object>(List.of(me()));
    var where = "username = ?";
    if (kind != null) {
      where += " and kind = ?";
      args.add(kind);
    }
    if (before != null) {
      where += " and id < ?";
      args.add(before);
    }
    args.add(Math.max(1, Math.min(MOST, most)));
    return Sql.on(database).list("""
        select id, kind, title, body, link, subject_type, subject, created_at, read_at from foundation.message
         where %s order by id desc limit ?""".formatted(where), Inbox::line, args);
  }

  /** How many there are of a kind, read or not; counting stops at {@link shanzhi.kernel.Page#CAP}. */
  public int count(MessageKind kind) {
    return (int) Sql.on(database).number("select count(*) from (select 1 from foundation.message where username = ? and kind = ? limit " + shanzhi.kernel.Page.CAP + ") c", me(), kind);
  }

  /** How many wait unread. */
  public int unread() { return (int) Sql.on(database).number("select count(*) from foundation.message where username = ? and read_at is null", me()); }

  /** The same by kind; every kind is there. */
  public Map<MessageKind, Integer> unreadByKind() {
    var counts = new EnumMap<MessageKind, Integer>(MessageKind.class);
    for (var kind : MessageKind.values()) counts.put(kind, 0);
    Sql.on(database).list("select kind, count(*) as waiting from foundation.message where username = ? and read_at is null group by kind",
        row -> counts.put(MessageKind.valueOf(row.text("kind")), row.number("waiting")), me());
    return counts;
  }

  /** @throws Refusal message.unknown (404), also for somebody else's */
  public MessageLine read(long id) {
    Sql.on(database).update("update foundation.message set read_at = ? where id = ? and username = ? and read_at is null", clock.instant(), id, me());
    return Sql.on(database).one("""
        select id, kind, title, body, link, subject_type, subject, created_at, read_at from foundation.message
         where id = ? and username = ?""", Inbox::line, id, me()).orElseThrow(() -> Refusal.unknown("message.unknown"));
  }

  /** @param kind null for all @return how many were unread */
  public int readAll(MessageKind kind) {
    var sql = "update foundation.message set read_at = ? where username = ? and read_at is null";
    return kind == null ? Sql.on(database).update(sql, clock.instant(), me()) : Sql.on(database).update(sql + " and kind = ?", clock.instant(), me(), kind);
  }

  private String me() { return session.getCallerPrincipal().getName(); }

  private static MessageLine line(Sql.Row row) throws java.sql.SQLException {
    return new MessageLine(row.big("id"), MessageKind.valueOf(row.text("kind")), row.text("title"), row.text("body"), row.text("link"),
        row.text("subject_type"), row.text("subject"), row.instant("created_at"), row.instant("read_at"));
  }
}
