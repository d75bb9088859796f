package shanzhi.staff.workers.control;

import static shanzhi.kernel.Rights.STAFF_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Employments;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.EventKind;
import shanzhi.staff.workers.boundary.ExitOfWorker;
import shanzhi.staff.workers.boundary.LeaveOfWorker;
import shanzhi.staff.workers.boundary.MoveWorker;
import shanzhi.staff.workers.entity.Contract;
import shanzhi.staff.workers.entity.Posting;
import shanzhi.staff.workers.entity.Worker;

/** What follows when somebody moves, is away, returns or leaves: postings, contracts, leaves and the account go together. */
@ApplicationScoped
public class Moves {

  private static final String OVERLAP = "23P01";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject Employments employments;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  public void transfer(Worker person, MoveWorker move, EntityManager em) {
    person.mustBeEmployed();
    jurisdiction.require(STAFF_EDIT, Territory.of(move.getCommunity()));
    var place = Place.of(areas.today(), move.getCommunity());
    if (place == null) throw Refusal.invalid("worker.no-community", move.getCommunity());
    var unit = UnitFacts.all(sql()).get(move.getUnit());
    Refusal.unless(unit != null && unit.pays(place, move.getFrom()), "worker.unit-elsewhere", place.name(), move.getFrom());
    PostRanges.read(sql()).fault(move.getPost(), move.getStartGrade(), move.getFrom()).ifPresent(fault -> { throw fault.refusal(); });
    var old = posting(em, person);
    Refusal.unless(!old.isSame(move.getUnit(), move.getCommunity(), move.getPost(), move.getStartGrade()), "worker.same-post");
    old.end(move.getFrom(), Posting.Ending.TRANSFER);
    boolean otherUnit = !old.unit().equals(move.getUnit());
    var contract = contract(em, person);
    if (otherUnit) contract.ifPresent(one -> one.end(move.getFrom(), "TRANSFER"));
    em.flush();   // the old posting ends before the new one begins: the database watches
    em.persist(new Posting(person.id(), move.getUnit(), place.county(), place.town(), place.community(), move.getPost(), move.getStartGrade(), move.getFrom(), move.getDocument()));
    if (otherUnit) {
      var kind = move.getContractUntil() == null ? ContractKind.OPEN_ENDED : ContractKind.FIXED_TERM;
      Entries.contract(kind, move.getFrom(), move.getContractUntil()).ifPresent(fault -> { throw fault.refusal(); });
      em.persist(new Contract(person.id(), move.getUnit(), null, kind, move.getFrom(), move.getContractUntil()));
    }
    if (!move.getFrom().isAfter(ChinaTime.today(clock))) person.standsIn(place.county(), place.town(), place.community());
    else em.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);   // whoever saw the person before has not seen this
    em.flush();
    if (person.username() != null && !old.community().equals(place.community())) employments.move(person.username(), place.community(), move.getFrom());
    chronicle.record(deed(person, EventKind.TRANSFER, move.getFrom(), place.name() + " " + move.getPost().title() + (otherUnit ? "，" + unit.name() : "")),
        Map.of("community", old.community(), "post", old.post().name(), "unit", old.unit()),
        Map.of("community", place.community(), "post", move.getPost().name(), "unit", move.getUnit(), "from", move.getFrom().toString()));
  }

  public void leave(Worker person, LeaveOfWorker leave) {
    person.mustBeEmployed();
    if (leave.getUntil() != null && leave.getUntil().isBefore(leave.getFrom())) throw Refusal.invalid("worker.leave-ends-before", leave.getUntil());
    Refusal.unless(!leave.getFrom().isBefore(person.enteredOn()), "worker.before-posting", person.enteredOn());
    try {
      sql().update("insert into staff.leave (worker, kind, valid_from, valid_to, document) values (?, ?, ?, ?, ?)", person.id(), leave.getKind(), leave.getFrom(),
          leave.getUntil() == null ? null : leave.getUntil().plusDays(1), leave.getDocument());
    } catch (Sql.SqlFailure failure) {
      if (OVERLAP.equals(failure.sqlState())) throw Refusal.conflict("worker.already-away");
      throw failure;
    }
    chronicle.record(deed(person, EventKind.LEAVE, leave.getFrom(), leave.getKind().title() + (leave.getUntil() == null ? "" : "，至 " + leave.getUntil())), null);
  }

  public void comeBack(Worker person, LocalDate day) {
    person.mustBeEmployed();
    int ended = sql().update("update staff.leave set valid_to = ? where worker = ? and valid_from < ? and (valid_to is null or valid_to > ?)", day, person.id(), day, day);
    Refusal.unless(ended == 1, "worker.not-away", day);
    chronicle.record(deed(person, EventKind.RETURN, day, EventKind.RETURN.title()), null);
  }

  public boolean exit(Worker person, ExitOfWorker exit, EntityManager em) {
    var from = exit.getLastDay().plusDays(1);
    person.leaves(from, exit.getReason());
    posting(em, person).end(from, Posting.Ending.EXIT);
    contract(em, person).ifPresent(one -> one.end(from, exit.getReason().name()));
    em.flush();
    sql().update("delete from staff.leave where worker = ? and valid_from >= ?", person.id(), from);
    sql().update("update staff.leave set valid_to = ? where worker = ? and (valid_to is null or valid_to > ?)", from, person.id(), from);
    sql().update("update staff.end_proposal set state = 'ENDED', settled_by = ?, settled_on = ?, words = ? where worker = ? and state = 'OPEN'",
        jurisdiction.caller(), ChinaTime.today(clock), exit.getReason().title(), person.id());
    boolean shut = person.username() == null || employments.dismiss(person.username(), person.community(), from);
    chronicle.record(deed(person, EventKind.EXIT, from, exit.getReason().title() + (exit.getWords() == null || exit.getWords().isBlank() ? "" : "：" + exit.getWords().strip())), null);
    return shut;
  }

  private static Chronicle.Deed deed(Worker person, EventKind kind, LocalDate day, String words) {
    return new Chronicle.Deed(person.id(), person.number(), person.community(), kind, day, words);
  }

  private static Posting posting(EntityManager em, Worker person) {
    return em.createQuery("select p from Posting p where p.worker = :worker and p.validTo is null", Posting.class).setParameter("worker", person.id()).getSingleResult();
  }

  /** The last contract that has not ended before; there may be none in force. */
  private static Optional<Contract> contract(EntityManager em, Worker person) {
    return em.createQuery("select c from Contract c where c.worker = :worker order by c.validFrom desc", Contract.class).setParameter("worker", person.id())
        .setMaxResults(1).getResultStream().findFirst();
  }

  private Sql sql() { return Sql.on(database); }
}
