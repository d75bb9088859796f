package shanzhi.projects.works.control;

import static shanzhi.projects.works.boundary.ProjectState.*;
import static shanzhi.projects.works.control.DemoTale.at;

import java.math.BigDecimal;
import java.util.List;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;

/** Tenders, instalments with their payments, and reviews of the demonstration. */
final class DemoDeal {

  static final String PROJECT = "insert into projects.project (id, version, number, county, town, community, item, resolution, title, kind, purpose, charge, source, year, amount, template, status, goal, place, households, lead, planner, starts_on, ends_on, progress, provider, provider_code, contract_no, contract_amount, contract_base, contract_on, own_amount, account_sealed, account_masked, score, passed, returned, steps, opened_by, opened_at, handed_in_by, filed_by, handed_over_by)";
  static final String PROJECT_ITEM = "insert into projects.project_item (item, project, amount)";
  static final String STEP = "insert into projects.project_step (project, no, at, move, from_status, to_status, actor, words, version)";
  private static final String TENDER = "insert into projects.tender (id, project, round, kind, notice_on, closes_on, least_bidders, own_percent, scope, state, called_by)";
  private static final String BID = "insert into projects.bid (id, tender, bidder, credit_code, scope, leads, amount, own_amount, entered_by, entered_at)";
  private static final String PAYMENT = "insert into projects.payment (id, number, item, purse, instalment, milestone, amount, invoice, payee, account_sealed, account_masked, purpose, state, requested_by, requested_at, consented_by, consented_at, approved_by, approved_at, instructed_by, instructed_at, settled_on)";
  private static final String DEED = "insert into projects.payment_step (payment, deed, actor, at)";
  private static final String INSTRUCTION = "insert into projects.bank_instruction (key, payment, attempt, amount, account_masked, sent_by, sent_at)";
  private static final String RECORD = "insert into projects.bank_record (key, amount, payee, account_masked, arrived_at)";
  private static final String ANSWER = "insert into projects.bank_answer (key, settled, day, slip, recorded_by, recorded_at)";
  private static final String INSTALMENT = "insert into projects.project_instalment (project, no, title, percent, amount, item, after, payment, paid_on)";
  private static final String REVIEW = "insert into projects.project_review (id, project, kind, held_on, words, completion, funds, participation, satisfaction, score, passed, entered_by, entered_at)";
  private static final String REVIEWER = "insert into projects.project_reviewer (review, no, name, side, completion, funds, participation, satisfaction)";
  private static final String BAR = "insert into projects.provider_bar (credit_code, provider, from_day, until_day, reason, project, barred_by, barred_at)";
  private static final List<String[]> SIDES = List.of(new String[] {"陈秀英", "COMMUNITY"}, new String[] {"李国华", "ACCEPTANCE_GROUP"}, new String[] {"郑光明", "SUPERVISION"},
      new String[] {"吴建军", "EXPERT"}, new String[] {"周永芳", "RESIDENT"});

  private final DemoBooks books;

  DemoDeal(DemoBooks books) { this.books = books; }

  /** One project of the demonstration. @param contract its number */
  record Story(long project, String item, long purse, DemoYear.Wish wish, DemoYear.Days days, TemplateLine template, DemoWorks.Firm firm, String contract) {

    ProjectState status() { return wish.status(); }
  }

  /** @param requested paid or on its way */
  record Money(BigDecimal requested, BigDecimal paid) {}

  void order() { books.order(PAYMENT, DEED, INSTRUCTION, RECORD, ANSWER, PROJECT, PROJECT_ITEM, STEP, TENDER, BID, INSTALMENT, REVIEW, REVIEWER, BAR); }

  /** Bids are in; the lowest was chosen wherever a contract stands. */
  void chosen(Sql sql) {
    sql.update("""
        update projects.tender t set state = 'CHOSEN', reasons = '报价最低，方案可行（示例）', opened_by = 'clerk', opened_at = t.closes_on + time '10:00' at time zone 'Asia/Shanghai',
          chosen = (select b.id from projects.bid b where b.tender = t.id order by b.amount, b.id limit 1) from projects.project p where p.id = t.project and p.contract_no is not null""");
  }

  /** Payments that the books knew before belong to their instalments. */
  void known(Sql sql) {
    sql.update("""
        update projects.project_instalment n set payment = y.number, paid_on = y.settled_on from projects.payment y
         where y.item = n.item and y.instalment = n.no and n.payment is null and y.state <> 'REFUSED'""");
  }

  void tender(Story story, DemoNumbers numbers) {
    var kind = story.wish().kind();
    boolean entrusted = !story.template().has(TENDER_PHASE);
    if (story.status() != STOPPED && !DemoYear.went(story.status(), entrusted ? ENTRUST : ProjectState.TENDER, kind.kind())) return;
    long tender = numbers.tender().next();
    var days = story.days();
    books.put(TENDER, tender, story.project(), 1, entrusted ? "ENTRUST" : "TENDER", days.called(), days.called().plusDays(9), entrusted ? 1 : 3, BigDecimal.ZERO, kind.scope(), "RUNNING", "clerk");
    int bids = entrusted ? 1 : 3;
    for (int i = 0; i < bids; i++) {
      var amount = i == 0 ? story.wish().contract() : story.wish().amount().subtract(DemoTale.part(story.wish().amount(), 3 * i));
      if (i > 0 && amount.compareTo(story.wish().contract()) <= 0) amount = story.wish().amount();
      books.put(BID, numbers.bid().next(), tender, i == 0 ? story.firm().name() : "某" + (i == 1 ? "社会工作服务中心" : "工程有限公司") + "（示例）", i == 0 ? story.firm().code() : OTHERS.get(i - 1), kind.scope(), "负责人（示例）", amount,
          BigDecimal.ZERO, "clerk", at(days.called().plusDays(4 + i), 11));
    }
  }

  private static final ProjectState TENDER_PHASE = ProjectState.TENDER;
  private static final List<String> OTHERS = List.of(other("52510131MJY900101"), other("91510131MA6900202"));

  private static String other(String body) {
    for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) if (shanzhi.kernel.CheckDigits.creditCode(body + last)) return body + last;
    throw new IllegalStateException("no check digit for " + body);
  }

  /** Lays out the instalments and what was asked for of them. */
  Money paid(Story story, DemoNumbers numbers) {
    var requested = BigDecimal.ZERO;
    var paid = BigDecimal.ZERO;
    var lines = PaymentPlan.divide(story.wish().contract(), story.template().parts());
    int reached = (int) lines.stream().filter(line -> reached(story, line.after())).count();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var state = !story.wish().booked() && i < reached && line.amount().signum() > 0 ? state(story, i, reached) : null;
      String number = null;
      var day = story.days().of(phase(story, line.after())).plusDays(9);
      if (state != null) {
        requested = requested.add(line.amount());
        if (state == PaymentState.SETTLED) paid = paid.add(line.amount());
        number = payment(story, line, state, numbers);
      }
      books.put(INSTALMENT, story.project(), line.no(), line.title(), line.percent(), line.amount(), story.item(), line.after(), number, state == PaymentState.SETTLED ? day : null);
    }
    return new Money(requested, paid);
  }

  private static boolean reached(Story story, ProjectState after) {
    return story.status() == STOPPED ? after == CONTRACT : DemoYear.went(story.status(), phase(story, after), story.wish().kind().kind());
  }

  private static ProjectState phase(Story story, ProjectState after) {
    return story.template().has(after) ? after : story.template().phases().stream().filter(one -> one.compareTo(after) > 0).findFirst().orElse(after);
  }

  /** What is older is settled; the newest is somewhere on its way, or nobody has asked for it yet. */
  private static PaymentState state(Story story, int i, int reached) {
    if (story.wish().failed()) return i < reached - 1 ? PaymentState.SETTLED : null;
    if (i < reached - 1 || story.status() == SETTLED || story.status() == STOPPED) return PaymentState.SETTLED;
    int at = story.wish().seed() % 20;
    return at < 11 ? PaymentState.SETTLED : at < 13 ? PaymentState.REQUESTED : at < 15 ? PaymentState.CONSENTED : at < 16 ? PaymentState.APPROVED : at < 17 ? PaymentState.INSTRUCTED : null;
  }

  private String payment(Story story, PaymentPlan.Line line, PaymentState state, DemoNumbers numbers) {
    long id = numbers.payment().next();
    var number = "ZF-%d-%06d".formatted(DemoYear.YEAR, numbers.paymentNumber().next());
    var asked = story.days().of(phase(story, line.after())).plusDays(5);
    boolean consented = state != PaymentState.REQUESTED;
    boolean approved = consented && state != PaymentState.CONSENTED;
    boolean instructed = approved && state != PaymentState.APPROVED;
    boolean settled = state == PaymentState.SETTLED;
    var invoice = "2451" + "%012d".formatted(id);
    books.put(PAYMENT, id, number, story.item(), story.purse(), line.no(), line.title(), line.amount(), invoice, story.firm().name(), story.firm().sealed(), story.firm().masked(),
        Charges.of(story.wish().kind().purpose()), state, "clerk", at(asked, 9), consented ? "supervisor" : null, consented ? at(asked.plusDays(1), 10) : null, approved ? "town" : null,
        approved ? at(asked.plusDays(2), 11) : null, instructed ? "finance" : null, instructed ? at(asked.plusDays(3), 14) : null, settled ? asked.plusDays(4) : null);
    books.put(DEED, id, "request", "clerk", at(asked, 9));
    if (consented) books.put(DEED, id, "consent", "supervisor", at(asked.plusDays(1), 10));
    if (approved) books.put(DEED, id, "approve", "town", at(asked.plusDays(2), 11));
    if (instructed) {
      var key = number + "-1";
      books.put(DEED, id, "instruct", "finance", at(asked.plusDays(3), 14));
      books.put(INSTRUCTION, key, id, 1, line.amount(), story.firm().masked(), "finance", at(asked.plusDays(3), 14));
      books.put(RECORD, key, line.amount(), story.firm().name(), story.firm().masked(), at(asked.plusDays(3), 15));
      if (settled) {
        books.put(ANSWER, key, true, asked.plusDays(4), "回单 " + invoice.substring(6), "finance", at(asked.plusDays(4), 10));
        books.put(DEED, id, "settle", "finance", at(asked.plusDays(4), 10));
      }
    }
    return number;
  }

  /** Of 100, by what everybody scored. */
  static BigDecimal score(DemoYear.Wish wish) { return wish.failed() ? new BigDecimal("52.40") : BigDecimal.valueOf(7600 + wish.seed() % 2000, 2); }

  void reviews(Story story, DemoNumbers numbers) {
    var kind = story.wish().kind().kind();
    if (story.status() == STOPPED) return;
    if (DemoYear.went(story.status(), MIDTERM, kind)) review(story, "MIDTERM", BigDecimal.valueOf(7000 + story.wish().seed() % 2500, 2), true, story.days().midterm(), numbers);
    if (DemoYear.went(story.status(), EVALUATED, kind)) review(story, "FINAL", score(story.wish()), !story.wish().failed(), story.days().evaluated(), numbers);
    if (story.wish().failed()) {
      books.put(BAR, story.firm().code(), story.firm().name(), story.days().evaluated(), story.days().evaluated().plusYears(1).minusDays(1), "终期评价 " + score(story.wish()).toPlainString() + " 分，不合格", story.project(), "town",
          at(story.days().evaluated(), 17));
    }
  }

  /** All score alike, so that the weighed score is what each of them gave. */
  private void review(Story story, String kind, BigDecimal score, boolean passed, java.time.LocalDate day, DemoNumbers numbers) {
    long id = numbers.review().next();
    books.put(REVIEW, id, story.project(), kind, day, passed ? "按计划完成，资金使用合规（示例）" : "多项内容未完成（示例）", score, score, score, score, score, passed, "town", at(day, 17));
    for (int i = 0; i < SIDES.size(); i++) books.put(REVIEWER, id, i + 1, SIDES.get(i)[0], SIDES.get(i)[1], score, score, score, score);
  }
}
