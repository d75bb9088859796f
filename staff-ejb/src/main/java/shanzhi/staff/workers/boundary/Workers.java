package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.PAY_OWN;
import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.control.Chronicle;
import shanzhi.staff.workers.control.Entries;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.Moves;
import shanzhi.staff.workers.control.WorkerDesk;
import shanzhi.staff.workers.control.WorkerSql;

/** The people on the roster, from entry to exit. A worker lies where the present, or last, posting lies. */
@Stateless
@RolesAllowed(STAFF_READ)
public class Workers {

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Sealing sealing;
  @Inject Entries entries;
  @Inject Moves moves;
  @Inject WorkerDesk desk;
  @Inject Clock clock;

  public Page<WorkerLine> list(@NotNull @Valid WorkerQuery query) {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>(List.of(today, today, today, today));
    var where = new StringBuilder(GroundSql.under("w", Territory.of(query.area()), args)).append(" and ")
        .append(jurisdiction.over(STAFF_READ).sql(GroundSql.of("w"), args));
    add(where, args, "p.unit = ?", query.unit());
    add(where, args, "p.post = ?", query.post());
    add(where, args, "s.state = ?", query.state());
    if (query.text() != null && !query.text().isBlank()) text(query.text().strip(), where, args);
    boolean bare = query.unit() == null && query.post() == null && query.state() == null;   // then nobody's posting need be looked at to count people
    long count = bare ? sql().number(WorkerSql.COUNT_BARE.formatted(where, Page.CAP + 1), args.subList(4, args.size()).toArray())
        : sql().number(WorkerSql.COUNT.formatted(where, Page.CAP + 1), args.toArray());
    if (query.afterCommunity() != null && !query.afterCommunity().isBlank()) {
      where.append(" and (w.community, w.id) > (?, ?)");
      args.add(query.afterCommunity());
      args.add(query.afterId());
    }
    args.addAll(List.of(query.limit(), query.offset()));
    return Page.of(sql().list(WorkerSql.LINE + where + " order by w.community, w.id limit ? offset ?", row -> WorkerSql.line(row, sealing), args), (int) count);
  }

  private void text(String text, StringBuilder where, Collection<Object> args) {
    var card = Entries.plain(text);
    if (CheckDigits.idCard(card)) add(where, args, "w.id_card_index = ?", sealing.index(card));
    else if (text.matches(NewWorker.PHONE)) add(where, args, "w.phone_index = ?", sealing.index(text));
    else if (text.matches("[Zz]\\d{4,}")) add(where, args, "w.number = ?", text.toUpperCase(java.util.Locale.ROOT));
    else add(where, args, "strpos(w.name, ?) > 0", text);
  }

  private static void add(StringBuilder where, Collection<Object> args, String condition, Object value) {
    if (value == null) return;
    where.append(" and ").append(condition);
    args.add(value);
  }

  /** @throws Refusal worker.unknown (404), also outside the caller's territory */
  public WorkerSheet sheet(long worker) {
    desk.visible(worker);
    return read(worker);
  }

  /** What the roster says of the caller. @throws Refusal worker.not-you (404) where the account belongs to nobody on it */
  @RolesAllowed(PAY_OWN)
  public WorkerSheet mine() {
    return read(sql().one("select id from staff.worker where username = ?", row -> row.big("id"), jurisdiction.caller()).orElseThrow(() -> Refusal.unknown("worker.not-you")));
  }

  private record Head(int version, String number, String name, String card, String phone, String username, LocalDate serviceSince, LocalDate enteredOn, LocalDate leftOn,
      ExitReason reason, String community) {}

  private WorkerSheet read(long worker) {
    var today = ChinaTime.today(clock);
    var head = sql().one("select * from staff.worker where id = ?", row -> new Head(row.number("version"), row.text("number"), row.text("name"), row.text("id_card_sealed"),
        row.text("phone_sealed"), row.text("username"), row.as("service_since", LocalDate.class), row.as("entered_on", LocalDate.class), row.as("left_on", LocalDate.class),
        row.text("exit_reason") == null ? null : ExitReason.valueOf(row.text("exit_reason")), row.text("community")), worker).orElseThrow(() -> Refusal.unknown("worker.unknown"));
    var leaves = WorkerSql.leaves(sql(), worker);
    var postings = WorkerSql.postings(sql(), worker);
    var present = postings.stream().filter(one -> !one.from().isAfter(today)).findFirst().orElse(postings.get(postings.size() - 1));
    boolean away = leaves.stream().anyMatch(one -> !one.from().isAfter(today) && (one.until() == null || one.until().isAfter(today)));
    var state = head.leftOn() != null && !head.leftOn().isAfter(today) ? WorkerState.LEFT : away ? WorkerState.ON_LEAVE : WorkerState.ACTIVE;
    return new WorkerSheet(worker, head.version(), head.number(), head.name(), Masks.idCard(sealing.open(head.card())), Masks.phone(sealing.open(head.phone())), head.username(), state,
        head.serviceSince(), WorkerSql.serviceYears(sql(), worker, today), head.enteredOn(), head.leftOn(), head.reason(), head.community(), present, postings,
        WorkerSql.contracts(sql(), worker), leaves, WorkerSql.events(sql(), worker));
  }

  /**
   * Puts somebody on the roster, with posting, contract and what else was said; account and sign-on follow.
   *
   * @return the id of the worker
   * @throws Refusal area.out-of-reach (404); worker.bad-id-card, worker.grade-outside, worker.bad-account and others (400);
   *     worker.exists, worker.unit-elsewhere, worker.username-taken, worker.username-of-other (409)
   */
  @RolesAllowed(STAFF_EDIT)
  public long enter(@NotNull @Valid NewWorker wanted) {
    jurisdiction.require(STAFF_EDIT, Territory.of(wanted.getCommunity()));
    var all = List.of(wanted);
    var facts = entries.facts(all);
    entries.fault(wanted, facts).ifPresent(fault -> { throw fault.refusal(); });
    return entries.put(all, facts).get(0);
  }

  /**
   * Another community, post or unit from a day on. Another unit ends the contract and makes a new one. Until the day comes, the worker stands
   * where they are: who may see and change them, lists and tokens follow then.
   *
   * @throws Refusal worker.unknown, area.out-of-reach (404); worker.same-post, worker.before-posting, worker.unit-elsewhere, worker.left (409)
   */
  @RolesAllowed(STAFF_EDIT)
  public void transfer(long worker, int version, @NotNull @Valid MoveWorker move) { moves.transfer(desk.open(em, worker, version), move, em); }

  /** @throws Refusal worker.already-away, worker.left (409) */
  @RolesAllowed(STAFF_EDIT)
  public void leave(long worker, int version, @NotNull @Valid LeaveOfWorker leave) { moves.leave(desk.open(em, worker, version), leave); }

  /** @param day first day back; @throws Refusal worker.not-away (409) */
  @RolesAllowed(STAFF_EDIT)
  public void comeBack(long worker, int version, @NotNull LocalDate day) { moves.comeBack(desk.open(em, worker, version), day); }

  /**
   * Ends employment: posting, contract, leave and account.
   *
   * @return whether the account is, or on the day will be, disabled; false where work must be handed over first, or another job stays
   */
  @RolesAllowed(STAFF_EDIT)
  public boolean exit(long worker, int version, @NotNull @Valid ExitOfWorker exit) { return moves.exit(desk.open(em, worker, version), exit, em); }

  /**
   * Mends what was entered wrongly of the person. History keeps that it was mended and why.
   *
   * @throws Refusal worker.bad-id-card (400); worker.exists (409) where the card is another worker's
   */
  @RolesAllowed(STAFF_EDIT)
  public void correct(long worker, int version, @NotNull @Valid CorrectWorker correction) {
    var person = desk.open(em, worker, version);
    var before = Map.of("name", Masks.name(person.name()), "serviceSince", person.serviceSince().toString());
    person.isCalled(correction.getName().strip());
    person.servesSince(correction.getServiceSince());
    if (!correction.isKeepPhone()) person.keepPhone(sealing.seal(correction.getPhone()), sealing.index(correction.getPhone()));
    var words = new StringBuilder("更正：").append(correction.getReason().strip());
    if (correction.getIdCard() != null && !correction.getIdCard().isBlank()) {
      var card = Entries.plain(correction.getIdCard());
      if (!CheckDigits.idCard(card)) throw Refusal.invalid("worker.bad-id-card");
      var index = sealing.index(card);
      var other = sql().one("select number from staff.worker where id_card_index = ? and id <> ?", row -> row.text("number"), index, worker);
      Refusal.unless(other.isEmpty(), "worker.exists", Masks.name(person.name()), other.orElse(""));
      if (!Objects.equals(index, person.idCardIndex())) words.append("（身份证号）");
      person.keepIdCard(sealing.seal(card), index);
    }
    em.flush();
    desk.record(new Chronicle.Deed(worker, person.number(), person.community(), EventKind.CORRECT, ChinaTime.today(clock), words.toString()), before,
        Map.of("name", Masks.name(person.name()), "serviceSince", person.serviceSince().toString(), "reason", correction.getReason().strip()));
  }

  private Sql sql() { return Sql.on(database); }
}
