package shanzhi.assessment.satisfaction.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.satisfaction.boundary.DrawPoll;
import shanzhi.assessment.satisfaction.boundary.PollLine;
import shanzhi.assessment.satisfaction.boundary.PollPhase;
import shanzhi.assessment.satisfaction.boundary.SampleCode;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Draws up polls, draws samples, takes answers. The caller has asked who may. */
@ApplicationScoped
public class PollDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PollShelf shelf;
  @Inject Sealing sealing;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Code(long household, String community, boolean used, String usedOn, String request) {}

  public String draw(DrawPoll wanted) {
    Refusal.unless(!wanted.getOpens().isAfter(wanted.getCloses()), "poll.days", wanted.getOpens(), wanted.getCloses());
    var number = "MY-" + ChinaTime.today(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + sql().number("select nextval('assessment.poll_number_seq')");
    sql().update("insert into assessment.poll (number, county, year, title, questions, opens, closes, sample, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", number, wanted.getCounty(), wanted.getYear(),
        wanted.getTitle().strip(), wanted.getQuestions().stream().map(String::strip).toList(), ChinaTime.startOf(wanted.getOpens()), ChinaTime.startOf(wanted.getCloses().plusDays(1)), wanted.getSample(),
        jurisdiction.caller(), clock.instant());
    audit.record("poll.draw", "poll", number, wanted.getCounty(), null, Map.of("title", wanted.getTitle().strip(), "sample", wanted.getSample()));
    return number;
  }

  /** Draws the sample and opens it. @return households drawn */
  public int announce(PollLine poll, int version, long seed) {
    Refusal.unless(poll.phase() == PollPhase.DRAFT, "poll.announced");
    Refusal.unless(clock.instant().isBefore(poll.closes()), "poll.over");
    step(poll, version, "state = 'ANNOUNCED', seed = ?", seed);
    int drawn = PollSample.draw(sql(), poll.id(), poll.county(), poll.sample(), seed);
    Refusal.unless(drawn > 0, "poll.nobody");
    record(poll, "announce", Map.of("seed", seed, "drawn", drawn));
    return drawn;
  }

  /** Codes for the households of a community that have none yet and have not answered. They leave here once, to be printed. */
  public List<SampleCode> issue(PollLine poll, String community) {
    Refusal.unless(List.of(PollPhase.ANNOUNCED, PollPhase.OPEN).contains(poll.phase()), "poll.not-running");
    var codes = sql().list("""
        select c.household, c.community, h.address from assessment.poll_code c join foundation.household h on h.id = c.household
         where c.poll = ? and c.community = ? and c.used_on is null and c.code_hash is null order by h.address, h.id for update of c""",
        row -> new SampleCode(row.big("household"), row.text("community"), row.text("address"), PassCodes.next()), poll.id(), community);
    Refusal.unless(!codes.isEmpty(), "poll.all-issued");
    var today = ChinaTime.today(clock);
    sql().batch("update assessment.poll_code set code_hash = ?, issued_on = ? where poll = ? and household = ?", codes.stream().map(one -> new Object[] {hash(one.code()), today, poll.id(), one.household()}).toList());
    audit.record("poll.issue", "poll", poll.number(), community, null, Map.of("codes", codes.size()));
    return codes.stream().map(one -> new SampleCode(one.household(), one.community(), one.address(), PassCodes.grouped(one.code()))).toList();
  }

  /** Whether a code may answer now. @throws Refusal pass.wrong-code (400); poll.other, poll.used, poll.not-open (409) */
  public void look(PollLine poll, String typed) {
    mustBeOpen(poll);
    find(poll, typed, false);
  }

  /** @return the receipt; the same for the same form sent twice */
  public String answer(PollLine poll, String typed, String form, List<Integer> levels) {
    mustBeOpen(poll);
    sound(poll, levels);
    var request = sealing.index("poll-form:" + poll.number() + ":" + form);
    var receipt = PassCodes.from(sealing.index("poll-receipt:" + poll.number() + ":" + form));
    var code = find(poll, typed, true);
    if (code.used()) {
      Refusal.unless(request.equals(code.request()), "poll.used", code.usedOn());
      return receipt;
    }
    spend(poll, code.household(), "DOOR", request);
    keep(poll, receipt, code.community(), "DOOR", levels);
    audit.record("poll.answer", "poll", poll.number(), poll.county(), null, Map.of("way", "DOOR"));      // neither who nor what
    return receipt;
  }

  /** What a household of the sample said on paper or by telephone; its slip carries the code. */
  public String enter(PollLine poll, String typed, List<Integer> levels) {
    Refusal.unless(List.of(PollPhase.OPEN, PollPhase.ENDED).contains(poll.phase()), "poll.not-running");
    sound(poll, levels);
    var code = find(poll, typed, true);
    Refusal.unless(!code.used(), "poll.used", code.usedOn());
    spend(poll, code.household(), "DESK", null);
    var receipt = PassCodes.next();
    keep(poll, receipt, code.community(), "DESK", levels);
    audit.record("poll.enter", "poll", poll.number(), poll.county(), null, Map.of("way", "DESK"));
    return receipt;
  }

  public void close(PollLine poll, int version) {
    Refusal.unless(poll.phase() == PollPhase.ENDED, "poll.still-open");
    step(poll, version, "state = 'CLOSED'");
    record(poll, "close", Map.of("answered", poll.answered()));
  }

  private void mustBeOpen(PollLine poll) { Refusal.unless(poll.phase() == PollPhase.OPEN, "poll.not-open"); }

  private void sound(PollLine poll, List<Integer> levels) {
    int questions = shelf.questions(poll.id()).size();
    if (levels.size() != questions) throw Refusal.invalid("poll.answers", questions, levels.size());
    if (levels.get(0) < 1 || levels.stream().anyMatch(one -> one < 0 || one > 5)) throw Refusal.invalid("poll.levels");
  }

  private Code find(PollLine poll, String typed, boolean lock) {
    var plain = PassCodes.plain(typed);
    if (plain == null) throw Refusal.invalid("pass.wrong-code");
    long of = sql().one("select poll from assessment.poll_code where code_hash = ?", row -> row.longAt(1), hash(plain)).orElseThrow(() -> Refusal.invalid("pass.wrong-code"));
    Refusal.unless(of == poll.id(), "poll.other");
    var code = sql().one("select * from assessment.poll_code where code_hash = ?" + (lock ? " for update" : ""), PollDesk::code, hash(plain)).orElseThrow();
    Refusal.unless(lock || !code.used(), "poll.used", code.usedOn());
    return code;
  }

  private static Code code(Sql.Row row) throws java.sql.SQLException {
    return new Code(row.big("household"), row.text("community"), row.text("used_on") != null, row.text("used_on"), row.text("request"));
  }

  private void spend(PollLine poll, long household, String way, String request) {
    sql().update("update assessment.poll_code set used_on = ?, way = ?, request = ? where poll = ? and household = ?", ChinaTime.today(clock), way, request, poll.id(), household);
  }

  private void keep(PollLine poll, String receipt, String community, String way, List<Integer> levels) {
    sql().update("insert into assessment.poll_answer (poll, receipt, community, way, levels) values (?, ?, ?, ?, (?)::smallint[])", poll.id(), receipt, community, way, levels);
  }

  private void step(PollLine poll, int version, String set, Object... args) {
    var all = new java.util.ArrayList<Object>(List.of(args));
    all.addAll(List.of(poll.id(), version));
    if (sql().update("update assessment.poll set version = version + 1, " + set + " where id = ? and version = ?", all.toArray()) == 0)
      throw Refusal.stale(poll.title(), new Changes(version, poll.version(), List.of(), List.of()));
  }

  private void record(PollLine poll, String deed, Map<String, Object> about) { audit.record("poll." + deed, "poll", poll.number(), poll.county(), null, about); }

  private String hash(String code) { return sealing.index("poll:" + code); }

  private Sql sql() { return Sql.on(database); }
}
