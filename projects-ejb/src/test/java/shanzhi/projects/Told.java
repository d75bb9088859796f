package shanzhi.projects;

import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.kernel.Sql;

/** What people were told of a thing, once the outbox has delivered all of it. */
public final class Told {

  private static final int PATIENCE = 100;

  private final DataSource database;
  private final OutboxDesk outbox;

  public Told(DataSource database, OutboxDesk outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** {@code supervisor TODO 待同意}, in the order in which they were told; the words before the colon of the title. */
  /** Those whom other tests gave two jobs are not counted. */
  public List<String> of(String number) {
    deliver(number);
    return Sql.on(database).list("select username || ' ' || kind || ' ' || split_part(title, '：', 1) as told from foundation.message where subject = ? and username not like 'both%' order by id", row -> row.text("told"), number);
  }

  /** A timer of the suite delivers too; what it has in hand is waited for. */
  private void deliver(String number) {
    var sql = Sql.on(database);
    for (int i = 0; i < PATIENCE; i++) {
      var waiting = sql.list("select id from foundation.outbox where key like ? and done_at is null order by id", row -> row.big("id"), number + "#%");
      if (waiting.isEmpty()) return;
      waiting.forEach(outbox::deliver);
      pause();
    }
    throw new AssertionError(sql.list("select topic || ' ' || key || ' ' || coalesce(last_error, '') as why from foundation.outbox where key like ? and done_at is null", row -> row.text("why"), number + "#%").toString());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
