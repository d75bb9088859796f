package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Employments;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NewAccount;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.EventKind;
import shanzhi.staff.workers.boundary.NewWorker;

/** How people enter, one or many at a time: the same questions, the same rows. */
@ApplicationScoped
public class Entries {

  /** 未成年工与童工: nobody below sixteen is employed (禁止使用童工规定第二条). */
  private static final int YOUNGEST = 16;
  private static final String ID_CARD = "身份证号";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;
  @Inject Sealing sealing;
  @Inject Employments employments;
  @Inject Jurisdiction jurisdiction;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Somebody who is, or was, on the roster. */
  public record Known(long id, String number, String name, String username, String community, LocalDate enteredOn, LocalDate leftOn) {}

  /** What is asked of the database once for all who enter. */
  public record Facts(Map<String, Known> persons, Map<Long, UnitFacts> units, PostRanges ranges, Map<String, Place> places, Set<String> usernames) {}

  /** As it is compared: without blanks, the check character in capitals. */
  public static String plain(String idCard) { return idCard == null ? "" : idCard.replaceAll("[\\s\u3000-]", "").toUpperCase(Locale.ROOT); }

  public Facts facts(List<NewWorker> all) {
    var sql = Sql.on(database);
    var tree = areas.today();
    var persons = new HashMap<String, Known>();
    sql.list("select * from staff.worker where id_card_index = any (?)", row -> persons.put(row.text("id_card_index"), new Known(row.big("id"), row.text("number"),
        row.text("name"), row.text("username"), row.text("community"), row.as("entered_on", LocalDate.class), row.as("left_on", LocalDate.class))),
        List.of(all.stream().map(one -> sealing.index(plain(one.getIdCard()))).filter(Objects::nonNull).toList()));
    var places = new HashMap<String, Place>();
    all.stream().map(NewWorker::getCommunity).filter(Objects::nonNull).distinct().forEach(code -> places.put(code, Place.of(tree, code)));
    var taken = Set.copyOf(sql.list("select username from staff.worker where username = any (?)", row -> row.text("username"),
        List.of(all.stream().map(NewWorker::getUsername).filter(Objects::nonNull).toList())));
    return new Facts(persons, UnitFacts.all(sql), PostRanges.read(sql), places, taken);
  }

  public Known known(NewWorker one, Facts facts) { return facts.persons().get(sealing.index(plain(one.getIdCard()))); }

  /** The first reason against an entry. */
  public Optional<Fault> fault(NewWorker one, Facts facts) {
    var card = plain(one.getIdCard());
    if (!CheckDigits.idCard(card)) return Optional.of(Fault.invalid(ID_CARD, "worker.bad-id-card"));
    if (CheckDigits.born(card).plusYears(YOUNGEST).isAfter(one.getFrom())) return Optional.of(Fault.invalid(ID_CARD, "worker.too-young", YOUNGEST));
    if (one.getServiceSince() != null && one.getServiceSince().isAfter(one.getFrom())) return Optional.of(Fault.invalid("参加社区工作日期", "worker.service-after-entry"));
    var place = facts.places().get(one.getCommunity());
    if (place == null) return Optional.of(Fault.invalid("所在社区", "worker.no-community", one.getCommunity()));
    var unit = facts.units().get(one.getUnit());
    if (unit == null || !unit.pays(place, one.getFrom())) return Optional.of(Fault.conflict("发薪单位", "worker.unit-elsewhere", place.name(), one.getFrom()));
    var grade = facts.ranges().fault(one.getPost(), one.getStartGrade(), one.getFrom());
    if (grade.isPresent()) return grade;
    var contract = contract(one.getContractKind(), one.getFrom(), one.getContractUntil());
    if (contract.isPresent()) return contract;
    if ((one.getBank() == null) != (one.getAccount() == null)) return Optional.of(Fault.invalid("银行账号", "worker.half-account"));
    if (one.getAccount() != null && !CheckDigits.bankAccount(one.getAccount())) return Optional.of(Fault.invalid("银行账号", "worker.bad-account"));
    var known = known(one, facts);
    if (known != null && (known.leftOn() == null || known.leftOn().isAfter(one.getFrom()))) {
      return Optional.of(Fault.conflict(ID_CARD, "worker.exists", Masks.name(known.name()), known.number()));
    }
    boolean taken = one.getUsername() != null && facts.usernames().contains(one.getUsername()) && (known == null || !one.getUsername().equals(known.username()));
    return taken ? Optional.of(Fault.conflict("登录名", "worker.username-taken", one.getUsername())) : Optional.empty();
  }

  public static Optional<Fault> contract(ContractKind kind, LocalDate from, LocalDate until) {
    if (kind == ContractKind.FIXED_TERM && until == null) return Optional.of(Fault.invalid("合同到期日", "worker.contract-without-end"));
    if (kind == ContractKind.OPEN_ENDED && until != null) return Optional.of(Fault.invalid("合同到期日", "worker.contract-with-end"));
    return until != null && until.isBefore(from) ? Optional.of(Fault.invalid("合同到期日", "worker.contract-ends-before", until)) : Optional.empty();
  }

  /** Puts those on the roster against whom nothing speaks. @return their ids, in order */
  public List<Long> put(List<NewWorker> all, Facts facts) {
    var sql = Sql.on(database);
    var rows = new Rows();
    var fresh = sql.list("select nextval('staff.worker_seq') as id, nextval('staff.worker_number_seq') as n from generate_series(1, ?)",
        row -> new Object[] {row.big("id"), "Z%07d".formatted(row.big("n"))}, all.size());
    var ids = new ArrayList<Long>();
    var deeds = new ArrayList<Chronicle.Deed>();
    var beginnings = new ArrayList<Employments.Beginning>();
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      var known = known(one, facts);
      long id = known == null ? (Long) fresh.get(i)[0] : known.id();
      var number = known == null ? (String) fresh.get(i)[1] : known.number();
      var username = one.getUsername() != null ? one.getUsername() : known != null && known.username() != null ? known.username() : number.toLowerCase(Locale.ROOT);
      var place = facts.places().get(one.getCommunity());
      beginnings.add(new Employments.Beginning(new NewAccount(username, one.getName().strip(), number, one.getCommunity()), one.getFrom()));
      rows.add(id, number, username, one, place, known == null);
      ids.add(id);
      deeds.add(new Chronicle.Deed(id, number, one.getCommunity(), EventKind.ENTER, one.getFrom(), place.name() + " " + one.getPost().title()));
    }
    employments.engageAll(beginnings);
    rows.write(sql);
    chronicle.recordAll(deeds);
    return ids;
  }

  /** The rows of those who enter, by table. */
  private final class Rows {

    private final List<Object[]> workers = new ArrayList<>();
    private final List<Object[]> again = new ArrayList<>();
    private final List<Object[]> postings = new ArrayList<>();
    private final List<Object[]> contracts = new ArrayList<>();
    private final List<Object[]> degrees = new ArrayList<>();
    private final List<Object[]> certificates = new ArrayList<>();
    private final List<Object[]> accounts = new ArrayList<>();

    void add(long id, String number, String username, NewWorker one, Place place, boolean isNew) {
      var card = plain(one.getIdCard());
      var since = one.getServiceSince() == null ? one.getFrom() : one.getServiceSince();
      if (isNew) workers.add(new Object[] {id, number, one.getName().strip(), sealing.seal(card), sealing.index(card), sealing.seal(one.getPhone()), sealing.index(one.getPhone()),
          username, since, one.getFrom(), place.county(), place.town(), place.community()});
      else again.add(new Object[] {one.getName().strip(), sealing.seal(one.getPhone()), sealing.index(one.getPhone()), one.getPhone() != null, username, one.getFrom(),
          place.county(), place.town(), place.community(), id});
      postings.add(new Object[] {id, one.getUnit(), place.county(), place.town(), place.community(), one.getPost(), one.getStartGrade(), one.getFrom(), one.getDocument()});
      contracts.add(new Object[] {id, one.getUnit(), one.getContractNumber(), one.getContractKind(), one.getFrom(), one.getContractUntil() == null ? null : one.getContractUntil().plusDays(1)});
      if (one.getDegree() != null) degrees.add(new Object[] {id, one.getDegree(), one.getFrom()});
      if (one.getCertificate() != null) certificates.add(new Object[] {id, one.getCertificate(), one.getFrom(), id, one.getCertificate()});
      if (one.getAccount() != null) accounts.add(new Object[] {id, one.getBank(), sealing.seal(one.getAccount()), sealing.index(one.getAccount()), one.getName().strip(), one.getFrom(),
          jurisdiction.caller(), clock.instant()});
    }

    void write(Sql sql) {
      try {
        sql.batch("""
            insert into staff.worker (id, number, name, id_card_sealed, id_card_index, phone_sealed, phone_index, username, service_since, entered_on, county, town, community)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", workers);
        sql.batch("""
            update staff.worker w set name = ?, phone_sealed = case when n.given then n.sealed else w.phone_sealed end, phone_index = case when n.given then n.found else w.phone_index end,
                   username = ?, entered_on = ?, left_on = null, exit_reason = null, county = ?, town = ?, community = ?, version = version + 1
              from (select ?::text as sealed, ?::text as found, ?::boolean as given) n where id = ?""",
            again.stream().map(row -> new Object[] {row[0], row[4], row[5], row[6], row[7], row[8], row[1], row[2], row[3], row[9]}).toList());
        sql.batch("""
            insert into staff.posting (id, worker, unit, county, town, community, post, start_grade, valid_from, document)
            values (nextval('staff.posting_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?)""", postings);
        sql.batch("insert into staff.contract (id, worker, unit, number, kind, valid_from, valid_to) values (nextval('staff.contract_seq'), ?, ?, ?, ?, ?, ?)", contracts);
        sql.batch("insert into staff.degree (worker, level, valid_from) values (?, ?, ?) on conflict (worker, level) do nothing", degrees);
        sql.batch("""
            insert into staff.certificate (worker, level, valid_from) select ?, ?, ?
             where not exists (select from staff.certificate where worker = ? and level = ? and valid_to is null)""", certificates);
        sql.batch("""
            insert into staff.bank_account (id, worker, bank, account_sealed, account_index, holder, state, valid_from, proposed_by, proposed_at)
            values (nextval('staff.bank_account_seq'), ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)""", accounts);
      } catch (Sql.SqlFailure failure) {
        // two people enter the same one at the same time: the database decides
        if ("23505".equals(failure.sqlState()) || "23P01".equals(failure.sqlState())) throw Refusal.conflict("worker.entered-meanwhile");
        throw failure;
      }
    }
  }
}
