package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.PaymentLine;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.PaymentSheet;
import shanzhi.projects.ledger.boundary.PaymentState;

/** Payments as they are shown, and whose turn it is. */
@ApplicationScoped
public class PaymentReader {

  /** Whose right the next step asks for. */
  private static final Map<PaymentState, String> NEXT = Map.of(PaymentState.REQUESTED, Rights.PAYMENT_CONSENT, PaymentState.CONSENTED, Rights.PAYMENT_APPROVE, PaymentState.APPROVED,
      Rights.PAYMENT_PAY, PaymentState.INSTRUCTED, Rights.PAYMENT_PAY, PaymentState.RETURNED, Rights.PAYMENT_PAY);
  private static final String FROM = " from projects.payment y join projects.purse p on p.id = y.purse join projects.commitment c on c.item = y.item where ";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CommitmentDesk commitments;

  /** The latest first; those that wait for the caller alone if wanted. */
  public Page<PaymentLine> page(PaymentQuery query) {
    var args = new ArrayList<Object>();
    var where = where(query, args);
    int count = (int) sql().number("select count(*) from (select 1" + FROM + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    var turn = new ArrayList<Object>();
    var mine = mine(turn);
    var all = new ArrayList<>(turn);
    all.addAll(args);
    all.add(query.getRows());
    all.add(query.getFrom());
    return Page.of(sql().list("select y.*, p.community, p.source, p.year, c.title, (" + mine + ") as mine" + FROM + where + " order by y.id desc limit ? offset ?", PaymentReader::line, all), count);
  }

  /** How many wait for the caller. */
  public int waiting() {
    var args = new ArrayList<Object>();
    return (int) sql().number("select count(*)" + FROM + mine(args), args.toArray());
  }

  private String where(PaymentQuery query, Collection<Object> args) {
    var where = new StringBuilder(jurisdiction.over(Rights.FUND_READ).sql(GroundSql.of("p"), args));
    if (query.getArea() != null && !query.getArea().isBlank()) where.append(" and ").append(GroundSql.under("p", Territory.of(query.getArea()), args));
    if (query.getYear() != null) {
      where.append(" and p.year = ?");
      args.add(query.getYear());
    }
    if (query.getState() != null) {
      where.append(" and y.state = ?");
      args.add(query.getState().name());
    }
    if (query.getText() != null && !query.getText().isBlank()) {
      where.append(" and position(? in concat_ws(' ', y.number, y.item, y.invoice, y.payee, c.title)) > 0");
      args.add(query.getText().strip());
    }
    if (query.isMine()) where.append(" and ").append(mine(args));
    return where.toString();
  }

  /** Payments whose next step the caller may take: right, ground, and no earlier step taken by the same person. */
  private String mine(Collection<Object> args) {
    var parts = new ArrayList<String>();
    for (var next : NEXT.entrySet()) {
      var reach = jurisdiction.over(next.getValue());
      if (reach.isEmpty()) continue;
      args.add(next.getKey().name());
      parts.add("y.state = ? and " + reach.sql(GroundSql.of("p"), args));
    }
    if (parts.isEmpty()) return "false";
    args.add(jurisdiction.identities());
    return "((" + String.join(") or (", parts) + ")) and not (array_remove(array[y.requested_by, y.consented_by, case when y.state in ('INSTRUCTED', 'RETURNED') then null else y.approved_by end], null) && ?)";
  }

  /** By number, wherever it lies. */
  public Optional<PaymentLine> line(String number) {
    var turn = new ArrayList<Object>();
    var mine = mine(turn);
    turn.add(number);
    return sql().one("select y.*, p.community, p.source, p.year, c.title, (" + mine + ") as mine" + FROM + "y.number = ?", PaymentReader::line, turn.toArray());
  }

  public PaymentSheet sheet(PaymentLine line) {
    record More(long id, BigDecimal own, String account, String purpose, LocalDate settled, String why, int version, List<String> hands) {}
    var more = sql().one("select * from projects.payment where number = ?", row -> new More(row.big("id"), row.as("own_part", BigDecimal.class), row.text("account_masked"), row.text("purpose"),
        row.as("settled_on", LocalDate.class), row.text("refused_why"), row.number("version"),
        Arrays.asList(row.text("requested_by"), row.text("consented_by"), row.text("approved_by"))), line.number()).orElseThrow();
    return new PaymentSheet(line, more.own(), more.account(), more.purpose(), more.settled(), more.why(), more.version(), commitments.sheet(commitments.row(line.item()).orElseThrow()),
        steps(more.id()), instructions(more.id()), vouchers(line.number()), may(line, more.hands()));
  }

  private Set<String> may(PaymentLine line, List<String> hands) {
    var deeds = new TreeSet<String>();
    var ground = Territory.of(line.community());
    var me = jurisdiction.identities();
    boolean consenter = jurisdiction.covers(Rights.PAYMENT_CONSENT, ground);
    boolean approver = jurisdiction.covers(Rights.PAYMENT_APPROVE, ground);
    boolean payer = jurisdiction.covers(Rights.PAYMENT_PAY, ground);
    switch (line.state()) {
      case REQUESTED -> {
        if (consenter && !me.contains(hands.get(0))) deeds.addAll(List.of("consent", "refuse"));
        if (me.contains(hands.get(0))) deeds.add("refuse");
      }
      case CONSENTED -> { if (approver && !me.contains(hands.get(0)) && !me.contains(hands.get(1))) deeds.addAll(List.of("approve", "refuse")); }
      case APPROVED -> { if (payer && hands.stream().noneMatch(me::contains)) deeds.addAll(List.of("instruct", "refuse")); }
      case INSTRUCTED -> { if (payer) deeds.addAll(List.of("settle", "returned")); }
      case RETURNED -> { if (payer && hands.stream().noneMatch(me::contains)) deeds.addAll(List.of("instruct", "refuse")); }
      default -> { }
    }
    return deeds;
  }

  private List<PaymentSheet.Step> steps(long payment) {
    return sql().list("select s.*, coalesce(a.display_name, s.actor) as name from projects.payment_step s left join foundation.account a on a.username = s.actor where s.payment = ? order by s.id desc",
        row -> new PaymentSheet.Step(row.text("deed"), row.text("words"), row.text("actor"), row.text("name"), row.instant("at")), payment);
  }

  private List<PaymentSheet.Instruction> instructions(long payment) {
    return sql().list("select i.*, a.settled, a.day, a.slip, a.why from projects.bank_instruction i left join projects.bank_answer a on a.key = i.key where i.payment = ? order by i.attempt",
        row -> new PaymentSheet.Instruction(row.text("key"), row.number("attempt"), row.as("amount", BigDecimal.class), row.instant("sent_at"), row.as("settled", Boolean.class),
            row.as("day", LocalDate.class), row.text("slip"), row.text("why")), payment);
  }

  private List<PaymentSheet.VoucherRef> vouchers(String number) {
    return sql().list("""
        select v.id, v.no, v.kind, v.day, (select sum(l.debit) from projects.voucher_line l where l.voucher = v.id) as amount
          from projects.payment y join projects.bank_instruction i on i.payment = y.id join projects.commitment c on c.item = y.item or c.own_of = y.item
          join projects.voucher v on v.key in ('INSTRUCT ' || i.key || ' ' || c.item, 'SETTLE ' || i.key || ' ' || c.item, 'RETURN ' || i.key || ' ' || c.item) where y.number = ? order by v.id""",
        row -> new PaymentSheet.VoucherRef(row.big("id"), row.number("no"), row.text("kind"), row.as("day", LocalDate.class), row.as("amount", BigDecimal.class)), number);
  }

  private static PaymentLine line(Sql.Row row) throws SQLException {
    return new PaymentLine(row.text("number"), row.text("item"), row.text("title"), row.text("community"), FundSource.valueOf(row.text("source")), row.number("year"), row.number("instalment"),
        row.text("milestone"), row.as("amount", BigDecimal.class), row.text("payee"), row.text("invoice"), PaymentState.valueOf(row.text("state")), row.instant("requested_at"), row.yes("mine"));
  }

  private Sql sql() { return Sql.on(database); }
}
