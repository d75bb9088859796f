package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.assessment.rounds.boundary.ObjectAtDoor;
import shanzhi.assessment.rounds.boundary.Objector;
import shanzhi.assessment.rounds.boundary.SentObjection;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Who objects at the residents' door: name and number are sealed and known to the inquiry alone, the answer is found by a receipt. */
@ApplicationScoped
public class ObjectorBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;

  /** The receipt where the same form came before. Whoever sends twice at once waits here. @throws Refusal objection.waits (409) where the same number objects to the same unit already */
  public Optional<String> before(ObjectAtDoor said) {
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 35))", row -> true, sender(said));
    var receipt = sql().one("select receipt from assessment.resident_objection where request = ?", row -> row.text("receipt"), request(said));
    if (receipt.isEmpty()) Refusal.unless(sql().number("select count(*) from assessment.resident_objection where ? in (contender, candidate) and sender = ? and upheld is null", said.unit(), sender(said)) == 0, "objection.waits");
    return receipt;
  }

  /** An objection to a contender. @return the receipt */
  public String ofContender(ObjectAtDoor said) { return keep(said, said.unit(), null, null); }

  /** An objection to a candidate, with its number. @return the receipt */
  public String ofCandidate(ObjectAtDoor said, long objection) { return keep(said, null, said.unit(), objection); }

  private String keep(ObjectAtDoor said, Long contender, Long candidate, Long objection) {
    var receipt = PassCodes.from(sealing.index("objected:" + said.door() + ":" + said.form()));
    sql().update("insert into assessment.resident_objection (door, contender, candidate, objection, receipt, request, sender, name, phone, words, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", said.door(), contender, candidate, objection,
        receipt, request(said), sender(said), sealing.seal(bare(said.name())), sealing.seal(said.phone()), plain(said.words()), clock.instant());
    return receipt;
  }

  /** All that wait for a contender's answer get the same one. */
  public void answerContender(long contender, boolean upheld, String words) {
    sql().update("update assessment.resident_objection set upheld = ?, answer = ? where contender = ? and upheld is null", upheld, words, contender);
  }

  public void answer(long objection, boolean upheld, String words) { sql().update("update assessment.resident_objection set upheld = ?, answer = ? where objection = ?", upheld, words, objection); }

  /** @throws Refusal selection.receipt-unknown (404) */
  public SentObjection stands(String door, String typed) {
    var receipt = PassCodes.plain(typed);
    return sql().one("""
        select o.*, coalesce(k.unit, v.name, c.community) as unit from assessment.resident_objection o left join assessment.contender k on k.id = o.contender left join assessment.candidate c on c.id = o.candidate
          left join foundation.area_version v on v.code = c.community and v.valid_to is null where o.door = ? and o.receipt = ?""",
        row -> new SentObjection(row.text("unit"), row.text("words"), row.as("upheld", Boolean.class), row.text("answer")), door, receipt == null ? "" : receipt).orElseThrow(() -> Refusal.unknown("selection.receipt-unknown"));
  }

  /** Those who wait for an answer. @param unit a contender's or a candidate's id */
  public List<Objector> objectors(boolean contender, long unit) {
    return sql().list("select * from assessment.resident_objection where " + (contender ? "contender" : "candidate") + " = ? and upheld is null order by id", row -> new Objector(sealing.open(row.text("name")), sealing.open(row.text("phone")),
        row.text("words"), row.instant("at")), unit);
  }

  private String request(ObjectAtDoor said) { return sealing.index("objection:" + said.door() + ":" + said.form()); }

  private String sender(ObjectAtDoor said) { return sealing.index("objector" + said.door() + "x" + said.phone()); }

  /** Without signs that are not seen and turn a line round. */
  public static String bare(String text) { return text.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip(); }

  /** The same with its lines. */
  public static String plain(String text) { return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "").strip(); }

  private Sql sql() { return Sql.on(database); }
}
