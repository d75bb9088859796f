package shanzhi.grid.exchange.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.secrets.boundary.Signature;
import shanzhi.kernel.Sql;

/**
 * Where neighbour systems come in: known by what they sign, not by a sign-on. Who is refused is written down. Nobody is
 * told whether the code, the key or the text was wrong.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Entrances {

  private static final Pattern TIMESTAMP = Pattern.compile("\\d{13}");
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Duration REFUSALS_KEPT = Duration.ofDays(90);

  private record Known(String code, String algorithm, String secret, String before, Instant beforeUntil) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.exchange.window", defaultValue = "PT5M") Duration window;

  /** Lets a call in once, within the window around its timestamp, when its signature is right. */
  public Admission admit(SignedCall call) {
    var refusal = refusal(call);
    if (refusal == null) return new Admission(call.neighbour(), null);
    Sql.on(database).update("insert into grid.exchange_refusal (at, neighbour, path, reason) values (?, ?, ?, ?)",
        clock.instant(), plain(call.neighbour()), plain(call.path()), refusal);
    return new Admission(null, refusal);
  }

  private String refusal(SignedCall call) {
    if (call.neighbour() == null || !matches(TIMESTAMP, call.timestamp()) || !matches(NONCE, call.nonce()) || !matches(HEX, call.signature())) return "exchange.unsigned";
    var known = known(call.neighbour());
    if (known.isEmpty() || !signed(call, known.get())) return "exchange.forged";
    var apart = Duration.between(Instant.ofEpochMilli(Long.parseLong(call.timestamp())), clock.instant()).abs();
    if (apart.compareTo(window) > 0) return "exchange.expired";
    int fresh = Sql.on(database).update("insert into grid.exchange_nonce (neighbour, nonce, at) values (?, ?, ?) on conflict do nothing", call.neighbour(), call.nonce(), clock.instant());
    return fresh == 0 ? "exchange.replayed" : null;
  }

  private Optional<Known> known(String code) {
    if (!code.matches("[a-z][a-z0-9-]{1,29}")) return Optional.empty();
    return Sql.on(database).one("select * from grid.exchange_neighbour where code = ? and enabled",
        row -> new Known(row.text("code"), row.text("algorithm"), row.text("secret"), row.text("secret_before"), row.instant("before_until")), code);
  }

  private boolean signed(SignedCall call, Known known) {
    var algorithm = Signature.named(known.algorithm());
    var signature = call.signature().toLowerCase(java.util.Locale.ROOT);
    if (algorithm.matches(sealing.open(known.secret()), call.content(), signature)) return true;
    return known.before() != null && known.beforeUntil().isAfter(clock.instant()) && algorithm.matches(sealing.open(known.before()), call.content(), signature);
  }

  private static boolean matches(Pattern form, String text) { return text != null && form.matcher(text).matches(); }

  private static String plain(String text) {
    var words = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    return words.length() > 60 ? words.substring(0, 60) : words;
  }

  /** A nonce older than the window cannot come again: its timestamp would be refused. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetOld() {
    Sql.on(database).update("delete from grid.exchange_nonce where at < ?", clock.instant().minus(window.multipliedBy(3)));
    Sql.on(database).update("delete from grid.exchange_refusal where at < ?", clock.instant().minus(REFUSALS_KEPT));
  }
}
