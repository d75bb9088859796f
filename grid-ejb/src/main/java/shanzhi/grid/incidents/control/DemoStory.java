package shanzhi.grid.incidents.control;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.IncidentPart;
import shanzhi.grid.incidents.entity.IncidentRequest;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.PartState;
import shanzhi.grid.incidents.entity.RunningLimit;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.kernel.ChinaTime;

/**
 * One fictitious incident walked through the real lifecycle, each move by whom it belongs to and at its own moment, so
 * that clocks, requests and shares are what they would be. It stops by itself where the present begins.
 */
final class DemoStory {

  /** Who acts in its town; {@code office} with its number. */
  record People(String desk, String office, String checker, String verifier, long officeNumber) {}

  private final EntityManager em;
  private final DueDates dueDates;
  private final Incident incident;
  private final People people;
  private final Instant now;
  private final List<Object[]> steps = new ArrayList<>();
  private Instant at;
  private IncidentRequest request;
  private IncidentPart part;

  DemoStory(EntityManager em, DueDates dueDates, Incident incident, People people, Instant now) {
    this.em = em;
    this.dueDates = dueDates;
    this.incident = incident;
    this.people = people;
    this.now = now;
    at = incident.reportedAt();
    em.persist(incident);
    incident.number(IncidentDesk.number(incident.reportedAt(), incident.id()));
  }

  DemoStory begins(Move how) {
    if (how == Move.REPORT_SELF_HANDLED) incident.finishedBy(incident.reporter());
    incident.born(how, start(how.clock()), dueDates.closing(incident.type(), incident.priority(), incident.place().county(), at));
    write(how, null, incident.reporter(), null, null);
    return this;
  }

  /** @param after minutes since the move before; @return false once the present is reached, and nothing is done then */
  boolean go(Move move, long after, String words) {
    var moment = at.plus(Duration.ofMinutes(after));
    if (!moment.isBefore(now) || !move.possibleIn(incident.status(), incident.asked())) return false;
    at = moment;
    if (incident.hindrance(move, at) != null) return false;
    var from = incident.status();
    prepare(move, words);
    incident.go(move, at, limit(move));
    if (move == Move.GRANT_RETURN) incident.leaveOffice();
    if (move == Move.REWORK || move == Move.REOPEN) incident.workAgain();
    if (move == Move.FINISH_PART) incident.partEnded();
    write(move, from, actor(move), office(move), words);
    return true;
  }

  private void prepare(Move move, String words) {
    switch (move) {
      case DISPATCH -> incident.goTo(people.officeNumber(), at, start(Stage.RESPOND).dueAt());
      case SIGN -> incident.answered(people.office(), at);
      case START_CHECK, CONFIRM_SELF_HANDLED -> incident.checkedBy(people.checker());
      case SUPERVISE -> incident.supervisedBy("leader");
      case ASK_RETURN, ASK_EXTENSION, ASK_SUSPENSION -> ask(move, words);
      case GRANT_RETURN, REFUSE_EXTENSION -> request.decide(move == Move.GRANT_RETURN, actor(move), at, words);
      case GRANT_EXTENSION -> {
        request.decide(true, actor(move), at, words);
        incident.extended();
      }
      case GRANT_SUSPENSION -> {
        request.decide(true, actor(move), at, words);
        incident.suspend(at, ChinaTime.startOf(request.until().plusDays(1)), dueDates.left(incident, at));
      }
      case RESUME -> resumed();
      case GIVE_PART -> {
        part = new IncidentPart(incident, helper, words, people.desk(), at, start(Stage.HANDLE).dueAt());
        em.persist(part);
        incident.partGiven();
      }
      case SIGN_PART -> part.sign(actor(move));
      case FINISH_PART -> part.end(PartState.DONE, actor(move), at, words);
      default -> { }
    }
  }

  private long helper;
  private RunningLimit rest;

  /** The office that gets a share. */
  void helpedBy(long office) { helper = office; }

  void mergedInto(DemoStory main) { incident.mergeInto(main.incident.number()); }

  private void ask(Move move, String words) {
    request = new IncidentRequest(incident, move.asks(), people.office(), at, words);
    if (move == Move.ASK_EXTENSION) request.more(dueDates.mostMore(incident).min(BigDecimal.valueOf(2)), incident.dueUnit());
    if (move == Move.ASK_SUSPENSION) request.until(ChinaTime.local(at).toLocalDate().plusDays(20));
    em.persist(request);
  }

  private void resumed() {
    rest = dueDates.rest(incident, at);
    incident.resumed(dueDates.closingAfter(incident, incident.suspendedAt(), at));
  }

  private RunningLimit limit(Move move) {
    return switch (move) {
      case REWORK, REOPEN -> dueDates.startRework(incident, at);
      case GRANT_EXTENSION -> dueDates.longer(incident, request.amount());
      case RESUME -> rest;
      default -> move.clock() == null ? null : start(move.clock());
    };
  }

  private RunningLimit start(Stage stage) { return dueDates.start(stage, incident.type(), incident.priority(), incident.place().county(), at); }

  private String actor(Move move) {
    return switch (move.actor()) {
      case REPORTER -> incident.reporter();
      case DESK -> people.desk();
      case OFFICE -> people.office();
      case HELPER -> people.office() + "（协办）";
      case VERIFIER -> people.verifier();
      case SUPERVISOR, COUNTY -> "leader";
      case CHECKER -> people.checker();
    };
  }

  private Long office(Move move) { return move == Move.GIVE_PART || move.actor() == Move.Actor.HELPER ? Long.valueOf(helper) : incident.office(); }

  private void write(Move move, Enum<?> from, String actor, Long office, String words) {
    int no = steps.size() + 1;
    steps.add(new Object[] {incident.id(), incident.reportedAt(), no, at, move, from == null ? null : from.name(), incident.status(), actor, office, words,
        incident.dueAt(), no, incident.type(), incident.priority()});
  }

  boolean closed() { return incident.closedAt() != null; }

  Instant dueAt() { return incident.dueAt(); }

  Instant at() { return at; }

  List<Object[]> steps() { return steps; }
}
