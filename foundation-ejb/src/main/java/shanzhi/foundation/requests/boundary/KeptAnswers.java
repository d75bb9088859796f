package shanzhi.foundation.requests.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Keeps the answer to a keyed request for seven days, in the transaction of the deed itself. */
@Stateless
@PermitAll
public class KeptAnswers {

  private static final Duration KEEP = Duration.ofDays(7);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /**
   * Does the deed once per client and key. Without a key it is simply done.
   *
   * @param content what was sent, in a stable form
   * @throws Refusal request.in-flight (409) while the first one runs; request.other-content (422) for another content
   */
  public String once(String client, String key, String content, Supplier<String> deed) {
    if (key == null || key.isBlank()) return deed.get();
    if (key.length() > 200) throw Refusal.invalid("request.key-too-long");
    var sql = Sql.on(database);
    boolean alone = sql.one("select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as alone", row -> row.yes("alone"), client + '\n' + key).orElse(false);
    if (!alone) throw Refusal.conflict("request.in-flight");
    var hash = sha256(content);
    var kept = sql.one("select key, request_hash, answer from foundation.kept_answer where client = ? and key = ?",
        row -> new String[] {row.text("request_hash"), row.text("answer")}, client, key);
    if (kept.isPresent()) {
      if (!kept.get()[0].equals(hash)) throw Refusal.mismatch("request.other-content");
      return kept.get()[1];
    }
    var answer = deed.get();
    sql.update("insert into foundation.kept_answer (client, key, request_hash, answer, kept_at) values (?, ?, ?, ?, ?)",
        client, key, hash, answer, clock.instant());
    return answer;
  }

  @Schedule(hour = "2", minute = "20", persistent = false)
  void forgetOld() {
    Sql.on(database).update("delete from foundation.kept_answer where kept_at < ?", clock.instant().minus(KEEP));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
