package shanzhi.projects.passes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.passes.boundary.IssuedCode;
import shanzhi.projects.passes.boundary.PassCounts;
import shanzhi.projects.passes.boundary.PassWay;

/** Keeps the households of each round: who is entitled, who has answered. Votes and surveys ask here, in the transaction of the answer itself. */
@ApplicationScoped
public class PassDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;

  /** A pass that was used now, or before by the very same form. */
  public record Used(String receipt, boolean before) {}

  private record Found(String subject, long household, String community, LocalDate usedOn, PassWay way, String request) {}

  /** Every household of the community as of today may answer once. */
  public int open(String subject, String kind, String community, String title, Instant opens, Instant closes) {
    var sql = Sql.on(database);
    sql.update("insert into projects.pass_round (subject, kind, community, title, opens, closes) values (?, ?, ?, ?, ?, ?)", subject, kind, community, title, opens, closes);
    return sql.update("""
        insert into projects.pass (subject, household)
        select ?, h.id from foundation.household h join foundation.building b on b.id = h.building where b.community = ? and h.valid_to is null""", subject, community);
  }

  /** New codes for those who have none and have not answered; with a household, a new one for it in place of the old. */
  public List<IssuedCode> issue(String subject, Long household) {
    var sql = Sql.on(database);
    var args = new ArrayList<Object>(List.of(subject));
    if (household != null) args.add(household);
    var codes = sql.list("""
        select p.household, h.address from projects.pass p join foundation.household h on h.id = p.household
         where p.subject = ? and p.used_on is null and\s""" + (household == null ? "p.code_hash is null" : "p.household = ?") + " order by h.address, h.id for update of p",
        row -> new IssuedCode(row.big("household"), row.text("address"), PassCodes.next()), args.toArray());
    var today = ChinaTime.today(clock);
    sql.batch("update projects.pass set code_hash = ?, issued_on = ? where subject = ? and household = ?",
        codes.stream().map(code -> new Object[] {hash(code.code()), today, subject, code.household()}).toList());
    return codes.stream().map(code -> new IssuedCode(code.household(), code.address(), PassCodes.grouped(code.code()))).toList();
  }

  /**
   * Uses the pass behind a code. The same form sent again gets the same receipt and changes nothing.
   *
   * @param form random name of the form that was sent; only a hash of it is kept
   * @throws Refusal pass.wrong-code (400); pass.other-community, pass.other-subject, pass.used (409)
   */
  public Used use(String subject, String typed, String form) {
    var pass = find(subject, typed, true);
    var request = sealing.index("form:" + subject + ":" + form);
    var receipt = PassCodes.from(sealing.index("receipt:" + subject + ":" + form));
    if (pass.usedOn() != null && request.equals(pass.request())) return new Used(receipt, true);
    spend(pass, PassWay.DOOR, request);
    return new Used(receipt, false);
  }

  /** Whether a code may still answer, before a form is shown. @throws Refusal as {@link #use} */
  public void look(String subject, String typed) {
    var pass = find(subject, typed, false);
    if (pass.usedOn() != null) throw used(pass);
  }

  /** A household hands in a paper. @throws Refusal pass.no-household (404); pass.used (409) */
  public void paper(String subject, long household) {
    spend(Sql.on(database).one(SELECT + "p.subject = ? and p.household = ? for update of p", PassDesk::found, subject, household)
        .orElseThrow(() -> Refusal.unknown("pass.no-household")), PassWay.PAPER, null);
  }

  public PassCounts counts(String subject) {
    return Sql.on(database).one("""
        select count(*) as households, count(code_hash) as issued, count(*) filter (where way = 'DOOR') as door, count(*) filter (where way = 'PAPER') as paper
          from projects.pass where subject = ?""", row -> new PassCounts(row.number("households"), row.number("issued"), row.number("door"), row.number("paper")), subject).orElseThrow();
  }

  private static final String SELECT = "select p.*, r.community from projects.pass p join projects.pass_round r on r.subject = p.subject where ";

  private Found find(String subject, String typed, boolean lock) {
    var code = PassCodes.plain(typed);
    if (code == null) throw Refusal.invalid("pass.wrong-code");
    var pass = Sql.on(database).one(SELECT + "p.code_hash = ?" + (lock ? " for update of p" : ""), PassDesk::found, hash(code))
        .orElseThrow(() -> Refusal.invalid("pass.wrong-code"));
    if (!pass.subject().equals(subject)) {
      boolean neighbour = Sql.on(database).number("select count(*) from projects.pass_round where subject = ? and community = ?", subject, pass.community()) == 0;
      throw Refusal.conflict(neighbour ? "pass.other-community" : "pass.other-subject");
    }
    return pass;
  }

  private void spend(Found pass, PassWay way, String request) {
    if (pass.usedOn() != null) throw used(pass);
    Sql.on(database).update("update projects.pass set used_on = ?, way = ?, request = ? where subject = ? and household = ?",
        ChinaTime.today(clock), way, request, pass.subject(), pass.household());
  }

  private static Refusal used(Found pass) { return Refusal.conflict("pass.used", pass.usedOn().toString(), pass.way()); }

  private String hash(String code) { return sealing.index("pass:" + code); }

  private static Found found(Sql.Row row) throws java.sql.SQLException {
    var way = row.text("way");
    return new Found(row.text("subject"), row.big("household"), row.text("community"), row.as("used_on", LocalDate.class), way == null ? null : PassWay.valueOf(way), row.text("request"));
  }
}
