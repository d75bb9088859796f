package shanzhi.grid.exchange.boundary;

import static shanzhi.kernel.Rights.EXCHANGE_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Neighbour systems and their keys. A key is shown once, when it is made; afterwards it lies sealed. */
@Stateless
@RolesAllowed(EXCHANGE_EDIT)
public class Neighbours {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 32;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Sealing sealing;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.exchange.key-overlap", defaultValue = "PT24H") Duration overlap;

  /** Those of the caller's ground. */
  public List<NeighbourLine> all() {
    var args = new ArrayList<Object>();
    var where = reach(args);
    return Sql.on(database).list("select * from grid.exchange_neighbour n where " + where + " order by code", Neighbours::line, args);
  }

  /** The condition on {@code n.area} for the caller's ground. */
  private String reach(List<Object> args) { return jurisdiction.over(EXCHANGE_EDIT).sql(level -> level == Level.COUNTY ? "n.area" : null, args); }

  /**
   * Enters a neighbour with a fresh key.
   *
   * @return the key; nobody can read it again
   * @throws Refusal exchange.area-level (400) unless the city or a county; exchange.neighbour-there (409)
   */
  public String add(@NotNull @Valid NewNeighbour neighbour) {
    var area = Territory.of(neighbour.area());
    jurisdiction.require(EXCHANGE_EDIT, area);
    if (area.level() != Level.CITY && area.level() != Level.COUNTY) throw Refusal.invalid("exchange.area-level", neighbour.area());
    var secret = fresh();
    int added = Sql.on(database).update("""
        insert into grid.exchange_neighbour (code, name, area, callback_url, algorithm, secret, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do nothing""", neighbour.code(), neighbour.name().strip(), neighbour.area(), blank(neighbour.callbackUrl()), neighbour.algorithm(),
        sealing.seal(secret), jurisdiction.caller(), clock.instant());
    Refusal.unless(added == 1, "exchange.neighbour-there", neighbour.code());
    record("exchange.neighbour-add", neighbour.code(), neighbour.area(), Map.of("name", neighbour.name(), "url", String.valueOf(neighbour.callbackUrl()), "algorithm", neighbour.algorithm()));
    return secret;
  }

  /** Name, address and algorithm; code and area stay. */
  public void change(int version, @NotNull @Valid NewNeighbour neighbour) {
    var there = get(neighbour.code(), version);
    Sql.on(database).update("update grid.exchange_neighbour set name = ?, callback_url = ?, algorithm = ?, version = version + 1 where code = ?",
        neighbour.name().strip(), blank(neighbour.callbackUrl()), neighbour.algorithm(), there.code());
    record("exchange.neighbour-change", there.code(), there.area(), Map.of("name", neighbour.name(), "url", String.valueOf(neighbour.callbackUrl()), "algorithm", neighbour.algorithm()));
  }

  /** A fresh key; the one before is still taken for a day, so that both sides can change at leisure. @return the key, shown once */
  public String rotate(@NotNull String code, int version) {
    var there = get(code, version);
    var secret = fresh();
    Sql.on(database).update("update grid.exchange_neighbour set secret_before = secret, before_until = ?, secret = ?, key_no = key_no + 1, version = version + 1 where code = ?",
        clock.instant().plus(overlap), sealing.seal(secret), code);
    record("exchange.key-rotate", code, there.area(), Map.of("key", there.keyNo() + 1));
    return secret;
  }

  /** A neighbour that is switched off is neither let in nor told anything; the key before ends at once. */
  public void enable(@NotNull String code, int version, boolean on) {
    var there = get(code, version);
    Sql.on(database).update("update grid.exchange_neighbour set enabled = ?, secret_before = null, before_until = null, version = version + 1 where code = ?", on, code);
    record(on ? "exchange.neighbour-on" : "exchange.neighbour-off", code, there.area(), Map.of("enabled", on));
  }

  private NeighbourLine get(String code, int version) {
    var args = new ArrayList<Object>(List.of(code));
    var found = Sql.on(database).one("select * from grid.exchange_neighbour n where code = ? and " + reach(args) + " for update", Neighbours::line, args.toArray())
        .orElseThrow(() -> Refusal.unknown("exchange.unknown-neighbour", code));
    Refusal.unless(found.version() == version, "changed-by-someone-else", code);
    return found;
  }

  private static String fresh() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void record(String verb, String code, String area, Map<String, ?> after) { audit.record(verb, "neighbour", code, area, null, after); }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private static NeighbourLine line(Sql.Row row) throws java.sql.SQLException {
    return new NeighbourLine(row.text("code"), row.text("name"), row.text("area"), row.text("callback_url"), row.text("algorithm"), row.number("key_no"),
        row.instant("before_until"), row.yes("enabled"), row.number("version"));
  }
}
