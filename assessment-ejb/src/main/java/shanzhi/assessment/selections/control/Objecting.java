package shanzhi.assessment.selections.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.assessment.selections.boundary.ObjectWork;
import shanzhi.assessment.selections.boundary.Objector;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.assessment.selections.boundary.SentObjection;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Objections that residents bring to the door. Who objects is known to the inquiry and to nobody else. */
@ApplicationScoped
public class Objecting {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ContenderDesk desk;
  @Inject SelectionShelf shelf;
  @Inject Sealing sealing;
  @Inject Clock clock;

  public String object(EntityManager em, SelectionLine line, ObjectWork said) {
    var request = sealing.index("selection-objection:" + line.number() + ":" + said.form());
    var sender = sealing.index("objector" + line.edition() + "x" + said.phone());
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 35))", row -> true, sender);
    var before = sql().one("select receipt from assessment.resident_objection where request = ?", row -> row.text("receipt"), request);
    if (before.isPresent()) return before.get();
    if (shelf.works(line).stream().noneMatch(one -> one.no() == said.work())) throw Refusal.unknown("selection.work-unknown", String.valueOf(said.work()));
    Refusal.unless(sql().number("select count(*) from assessment.resident_objection where contender = ? and sender = ? and upheld is null", said.work(), sender) == 0, "selection.objected");
    desk.objectAtDoor(em, em.find(Contender.class, said.work(), LockModeType.PESSIMISTIC_WRITE), SendingIn.plain(said.words()));
    var receipt = PassCodes.from(sealing.index("selection-objected:" + line.number() + ":" + said.form()));
    sql().update("insert into assessment.resident_objection (contender, receipt, request, sender, name, phone, words, at) values (?, ?, ?, ?, ?, ?, ?, ?)", said.work(), receipt, request, sender,
        sealing.seal(SendingIn.bare(said.name())), sealing.seal(said.phone()), SendingIn.plain(said.words()), clock.instant());
    return receipt;
  }

  public SentObjection stands(SelectionLine line, String typed) {
    return sql().one("select c.unit, o.* from assessment.resident_objection o join assessment.contender c on c.id = o.contender where c.edition = ? and o.receipt = ?",
        row -> new SentObjection(row.text("unit"), row.text("words"), row.as("upheld", Boolean.class), row.text("answer")), line.edition(), SendingIn.receipt(typed)).orElseThrow(() -> Refusal.unknown("selection.receipt-unknown"));
  }

  /** Those who wait for an answer. */
  public List<Objector> objectors(long contender) {
    return sql().list("select * from assessment.resident_objection where contender = ? and upheld is null order by id", row -> new Objector(sealing.open(row.text("name")), sealing.open(row.text("phone")), row.text("words"),
        row.instant("at")), contender);
  }

  private Sql sql() { return Sql.on(database); }
}
