package shanzhi.foundation.organisations.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Ties;
import shanzhi.foundation.organisations.boundary.OpenItem;
import shanzhi.foundation.organisations.boundary.OpenWork;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What a person holds: posts today or later, and open work in every room. Keeps them from leaving, and moves it all. */
@ApplicationScoped
public class HeldPosts implements Ties {

  private static final String HELD = " from foundation.incumbency i join foundation.post p on p.id = i.post"
      + " where i.username = ? and coalesce(i.valid_to, 'infinity') >= ?";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @Any Instance<OpenWork> rooms;
  @Inject Clock clock;

  @Override public List<String> of(String username) {
    return items(username).stream().map(item -> item.kind() + " " + item.title()).toList();
  }

  public List<OpenItem> items(String username) {
    var today = ChinaTime.today(clock);
    var items = new ArrayList<>(Sql.on(database).list("""
        select p.id, (select name from foundation.organisation_name n where n.organisation = p.organisation
           order by n.valid_from <= ? desc, n.valid_from desc limit 1) || ' ' || p.title as title""" + HELD + " order by p.id",
        row -> new OpenItem("岗位", String.valueOf(row.big("id")), row.text("title")), today, username, today));
    rooms.forEach(room -> items.addAll(room.of(username)));
    return items;
  }

  /** @throws Refusal handover.receiver-lacks-job (409) when a post asks for a job that is not granted to the receiver */
  public void move(String from, String to) {
    var today = ChinaTime.today(clock);
    var sql = Sql.on(database);
    sql.one("select p.title" + HELD + " " + """
         and p.role is not null and not exists (select from foundation.user_scope s where s.username = ? and s.role = p.role
           and s.revoked_at is null and ? between s.valid_from and coalesce(s.valid_to, 'infinity'))""",
        row -> row.text("title"), from, today, to, today).ifPresent(title -> { throw Refusal.conflict("handover.receiver-lacks-job", title); });
    record Held(long id, long post, LocalDate from, LocalDate to) {}
    for (var held : sql.list("select i.id, i.post, i.valid_from, i.valid_to" + HELD, row -> new Held(row.big("id"), row.big("post"),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)), from, today)) {
      var begins = held.from().isBefore(today) ? today : held.from();
      sql.update("""
          insert into foundation.incumbency (post, username, valid_from, valid_to) select ?, ?, ?, ?
           where not exists (select from foundation.incumbency where post = ? and username = ? and daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]'))""",
          held.post(), to, begins, held.to(), held.post(), to, begins, held.to());
      // a post that never began leaves no trace but the audit's
      if (held.from().isBefore(today)) sql.update("update foundation.incumbency set valid_to = ? where id = ?", today.minusDays(1), held.id());
      else sql.update("delete from foundation.incumbency where id = ?", held.id());
    }
    rooms.forEach(room -> room.handOver(from, to));
    Refusal.unless(items(from).isEmpty(), "handover.leaves-orphans", from);
  }
}
