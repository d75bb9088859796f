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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Employments;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
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
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000-]");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;
  @Inject Sealing sealing;
  @Inject Employments employments;
  @Inject NameCards cards;
  @Inject Jurisdiction jurisdiction;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Somebody who is, or was, on the roster. */
  public record Known(long id, String number, String name, String username, String community, LocalDate enteredOn, LocalDate leftOn) {}

  /** What is asked of the database once for all who enter. @param indexes blind index by identity card */
  public record Facts(Map<String, String> indexes, Map<String, Known> persons, Map<Long, UnitFacts> units, PostRanges ranges, Map<String, Place> places, Set<String> usernames, Map<String, String> accounts) {

    String index(NewWorker one) { return indexes.get(plain(one.getIdCard())); }

    Known known(NewWorker one) { return persons.get(index(one)); }
  }

  /** Each table of the roster from the same rows, given once. Who was on the roster before stays the same worker. */
  private static final String ENTER = """
      with given as (
        select * from unnest(?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
            ?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          as g (id, known, number, name, card, card_index, phone, phone_index, username, since, day, county, town, community,
            unit, post, grade, document, contract, contract_kind, contract_end, degree, certificate, bank, account, account_index)),
      entered as (
        insert into staff.worker (id, number, name, id_card_sealed, id_card_index, phone_sealed, phone_index, username, service_since, entered_on, county, town, community)
        select id, number, name, card, card_index, phone, phone_index, username, since, day, county, town, community from given where not known),
      back as (
        update staff.worker w set name = g.name, phone_sealed = coalesce(g.phone, w.phone_sealed), phone_index = coalesce(g.phone_index, w.phone_index), username = g.username,
               entered_on = g.day, left_on = null, exit_reason = null, county = g.county, town = g.town, community = g.community, version = w.version + 1
          from given g where g.known and w.id = g.id),
      posted as (
        insert into staff.posting (id, worker, unit, county, town, community, post, start_grade, valid_from, document)
        select nextval('staff.posting_seq'), id, unit, county, town, community, post, grade, day, document from given),
      contracted as (
        insert into staff.contract (id, worker, unit, number, kind, valid_from, valid_to)
        select nextval('staff.contract_seq'), id, unit, contract, contract_kind, day, contract_end from given),
      studied as (
        insert into staff.degree (worker, level, valid_from) select id, degree, day from given where degree is not null on conflict (worker, level) do nothing),
      certified as (
        insert into staff.certificate (worker, level, valid_from) select id, certificate, day from given g
         where certificate is not null and not exists (select from staff.certificate c where c.worker = g.id and c.level = g.certificate and c.valid_to is null))
      insert into staff.bank_account (id, worker, bank, account_sealed, account_index, holder, state, valid_from, proposed_by, proposed_at)
      select nextval('staff.bank_account_seq'), id, bank, account, account_index, name, 'PROPOSED', day, m.* from given, (values (?, ?::timestamptz)) as m where account is not null""";

  /** As it is compared: without blanks, the check character in capitals. */
  public static String plain(String idCard) { return idCard == null ? "" : BLANKS.matcher(idCard).replaceAll("").toUpperCase(Locale.ROOT); }

  public Facts facts(List<NewWorker> all) {
    var sql = Sql.on(database);
    var tree = areas.today();
    var persons = new HashMap<String, Known>();
    var indexes = new HashMap<String, String>();
    all.forEach(one -> indexes.computeIfAbsent(plain(one.getIdCard()), sealing::index));
    sql.list("select * from staff.worker where id_card_index = any (?)", row -> persons.put(row.text("id_card_index"), new Known(row.big("id"), row.text("number"),
        row.text("name"), row.text("username"), row.text("community"), row.as("entered_on", LocalDate.class), row.as("left_on", LocalDate.class))),
        List.of(indexes.values()));
    var places = new HashMap<String, Place>();
    all.stream().map(NewWorker::getCommunity).filter(Objects::nonNull).distinct().forEach(code -> places.put(code, Place.of(tree, code)));
    var usernames = all.stream().map(NewWorker::getUsername).filter(Objects::nonNull).toList();
    var taken = Set.copyOf(sql.list("select username from staff.worker where username = any (?)", row -> row.text("username"), List.of(usernames)));
    return new Facts(indexes, persons, UnitFacts.all(sql), PostRanges.read(sql), places, taken, usernames.isEmpty() ? Map.of() : cards.names(usernames));
  }

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
    var known = facts.known(one);
    if (known != null && (known.leftOn() == null || known.leftOn().isAfter(one.getFrom()))) {
      return Optional.of(Fault.conflict(ID_CARD, "worker.exists", Masks.name(known.name()), known.number()));
    }
    boolean taken = one.getUsername() != null && facts.usernames().contains(one.getUsername()) && (known == null || !one.getUsername().equals(known.username()));
    if (taken) return Optional.of(Fault.conflict("登录名", "worker.username-taken", one.getUsername()));
    // whoever works at a desk already keeps the account; nobody reads another's slips by it
    var holder = one.getUsername() == null ? null : facts.accounts().get(one.getUsername());
    boolean anothers = holder != null && !holder.equals(one.getName().strip()) && (known == null || !one.getUsername().equals(known.username()));
    return anothers ? Optional.of(Fault.conflict("登录名", "worker.username-of-other", one.getUsername(), Masks.name(holder))) : Optional.empty();
  }

  public static Optional<Fault> contract(ContractKind kind, LocalDate from, LocalDate until) {
    if (kind == ContractKind.FIXED_TERM && until == null) return Optional.of(Fault.invalid("合同到期日", "worker.contract-without-end"));
    if (kind == ContractKind.OPEN_ENDED && until != null) return Optional.of(Fault.invalid("合同到期日", "worker.contract-with-end"));
    return until != null && until.isBefore(from) ? Optional.of(Fault.invalid("合同到期日", "worker.contract-ends-before", until)) : Optional.empty();
  }

  /** Puts those on the roster against whom nothing speaks. @return their ids, in order */
  public List<Long> put(List<NewWorker> all, Facts facts) {
    var sql = Sql.on(database);
    var rows = new ArrayList<Object[]>();
    var fresh = sql.list("select nextval('staff.worker_seq') as id, nextval('staff.worker_number_seq') as n from generate_series(1, ?)",
        row -> new Object[] {row.big("id"), "Z%07d".formatted(row.big("n"))}, all.size());
    var ids = new ArrayList<Long>();
    var deeds = new ArrayList<Chronicle.Deed>();
    var beginnings = new ArrayList<Employments.Beginning>();
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      var known = facts.known(one);
      long id = known == null ? (Long) fresh.get(i)[0] : known.id();
      var number = known == null ? (String) fresh.get(i)[1] : known.number();
      var username = one.getUsername() != null ? one.getUsername() : known != null && known.username() != null ? known.username() : number.toLowerCase(Locale.ROOT);
      var place = facts.places().get(one.getCommunity());
      beginnings.add(new Employments.Beginning(new NewAccount(username, one.getName().strip(), number, one.getCommunity()), one.getFrom()));
      rows.add(row(id, number, known != null, username, one, place, facts.index(one)));
      ids.add(id);
      deeds.add(new Chronicle.Deed(id, number, one.getCommunity(), EventKind.ENTER, one.getFrom(), place.name() + " " + one.getPost().title()));
    }
    employments.engageAll(beginnings);
    write(sql, rows);
    chronicle.recordAll(deeds);
    return ids;
  }

  /** All tables by one statement. @throws Refusal worker.entered-meanwhile (409) where two people enter the same one at the same time: the database decides */
  private void write(Sql sql, List<Object[]> rows) {
    try {
      sql.spread(ENTER, rows, jurisdiction.caller(), clock.instant());
    } catch (Sql.SqlFailure failure) {
      if ("23505".equals(failure.sqlState()) || "23P01".equals(failure.sqlState())) throw Refusal.conflict("worker.entered-meanwhile");
      throw failure;
    }
  }

  private Object[] row(long id, String number, boolean known, String username, NewWorker one, Place place, String cardIndex) {
    return new Object[] {id, known, number, one.getName().strip(), known ? null : sealing.seal(plain(one.getIdCard())), cardIndex, sealing.seal(one.getPhone()), sealing.index(one.getPhone()), username,
        one.getServiceSince() == null ? one.getFrom() : one.getServiceSince(), one.getFrom(), place.county(), place.town(), place.community(),
        one.getUnit(), one.getPost(), one.getStartGrade(), one.getDocument(),
        one.getContractNumber(), one.getContractKind(), one.getContractUntil() == null ? null : one.getContractUntil().plusDays(1), one.getDegree(), one.getCertificate(),
        one.getBank(), sealing.seal(one.getAccount()), sealing.index(one.getAccount())};
  }
}
