package shanzhi.assessment.selections.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.Windows;
import shanzhi.assessment.selections.boundary.CastBallot;
import shanzhi.assessment.selections.boundary.HouseholdCode;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Codes of households and the ballots that are cast with them. A ballot knows its community and its receipt, never its household. */
@ApplicationScoped
public class CodeBox {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject SelectionShelf shelf;
  @Inject Sealing sealing;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Code(long household, String community, String usedOn, String request) {}

  public List<HouseholdCode> issue(SelectionLine line, String community) {
    Refusal.unless(line.phase().compareTo(SelectionPhase.COUNTING) < 0, "selection.not-running");
    Refusal.unless(community.matches("\\d{12}") && community.startsWith(line.county().substring(0, 6)), "selection.other-county");
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 33))", row -> true, line.number() + community);
    record Home(long id, String address, String code) {}
    var homes = sql().list("""
        select h.id, h.address from foundation.household h join foundation.building b on b.id = h.building
         where b.community = ? and h.valid_to is null and not exists (select from assessment.selection_code k where k.edition = ? and k.household = h.id) order by h.address, h.id""",
        row -> new Home(row.big("id"), row.text("address"), PassCodes.next()), community, line.edition());
    Refusal.unless(!homes.isEmpty(), "selection.all-issued");
    var today = ChinaTime.today(clock);
    sql().batch("insert into assessment.selection_code (edition, household, community, code_hash, issued_on) values (?, ?, ?, ?, ?)",
        homes.stream().map(one -> new Object[] {line.edition(), one.id(), community, hash(one.code()), today}).toList());
    audit.record("assessment.issue-codes", "assessment-edition", String.valueOf(line.edition()), community, null, Map.of("codes", homes.size()));
    return homes.stream().map(one -> new HouseholdCode(one.address(), PassCodes.grouped(one.code()))).toList();
  }

  public void look(SelectionLine line, String typed) {
    mustVote(line);
    var code = find(line, typed, false);
    Refusal.unless(code.usedOn() == null, "selection.used", code.usedOn());
  }

  /** @return the receipt; the same for the same form sent twice */
  public String cast(SelectionLine line, CastBallot ballot) {
    mustVote(line);
    sound(line, ballot.works());
    var request = sealing.index("selection-form:" + line.number() + ":" + ballot.form());
    var receipt = PassCodes.from(sealing.index("selection-receipt:" + line.number() + ":" + ballot.form()));
    var code = find(line, ballot.code(), true);
    if (request.equals(code.request())) return receipt;
    spend(line, code, "DOOR", request);
    keep(line, ballot.works(), receipt, Windows.DOOR + code.community());
    audit.record("assessment.cast-ballot", "assessment-edition", String.valueOf(line.edition()), line.county(), null, Map.of("way", "DOOR"));      // neither who nor what
    return receipt;
  }

  /** @param ground whether the caller may take ballots of a community */
  public String paper(SelectionLine line, String typed, List<Long> works, Predicate<String> ground) {
    mustVote(line);
    sound(line, works);
    var code = find(line, typed, true);
    if (!ground.test(code.community())) throw Refusal.invalid("pass.wrong-code");
    spend(line, code, "DESK", null);
    var receipt = PassCodes.from(sealing.index("selection-paper:" + UUID.randomUUID()));
    keep(line, works, receipt, jurisdiction.caller());
    audit.record("assessment.cast-ballot", "assessment-edition", String.valueOf(line.edition()), line.county(), null, Map.of("way", "DESK"));
    return receipt;
  }

  private static void mustVote(SelectionLine line) { Refusal.unless(line.phase() == SelectionPhase.VOTING, "selection.not-voting", line.voteFrom(), line.closes()); }

  /** Works that stand for election, each once, no more than the rules allow. */
  private void sound(SelectionLine line, List<Long> works) {
    int most = file.programme(file.edition(line.edition())).number("每人票数");
    if (works.isEmpty()) throw Refusal.invalid("selection.ballot-empty");
    if (works.size() > most || new HashSet<>(works).size() != works.size()) throw Refusal.invalid("selection.ballot-many", most);
    for (var work : works) {
      boolean stands = sql().number("select count(*) from assessment.contender where edition = ? and id = ? and state = 'ACCEPTED'", line.edition(), work) == 1;
      if (!stands) throw Refusal.invalid("selection.ballot-unknown", String.valueOf(work));
    }
  }

  private Code find(SelectionLine line, String typed, boolean lock) {
    var plain = PassCodes.plain(typed);
    if (plain == null) throw Refusal.invalid("pass.wrong-code");
    long of = sql().one("select edition from assessment.selection_code where code_hash = ?", row -> row.longAt(1), hash(plain)).orElseThrow(() -> Refusal.invalid("pass.wrong-code"));
    Refusal.unless(of == line.edition(), "selection.other");
    return sql().one("select * from assessment.selection_code where code_hash = ?" + (lock ? " for update" : ""),
        row -> new Code(row.big("household"), row.text("community"), row.text("used_on"), row.text("request")), hash(plain)).orElseThrow();
  }

  private void spend(SelectionLine line, Code code, String way, String request) {
    Refusal.unless(code.usedOn() == null, "selection.used", code.usedOn());
    sql().update("update assessment.selection_code set used_on = ?, way = ?, request = ? where edition = ? and household = ?", ChinaTime.today(clock), way, request, line.edition(), code.household());
  }

  private void keep(SelectionLine line, List<Long> works, String receipt, String desk) {
    sql().batch("insert into assessment.ballot (contender, edition, voter, desk, at) values (?, ?, ?, ?, ?)", works.stream().map(one -> new Object[] {one, line.edition(), receipt, desk, clock.instant()}).toList());
  }

  private String hash(String code) { return sealing.index("selection:" + code); }

  private Sql sql() { return Sql.on(database); }
}
