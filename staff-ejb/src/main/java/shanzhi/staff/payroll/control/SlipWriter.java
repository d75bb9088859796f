package shanzhi.staff.payroll.control;

import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;

/** Writes a slice of slips: a few statements of many rows, no managed entities, one row a slip. */
final class SlipWriter {

  private static final int STEP = 1000;   // of the sequence

  private final Sql sql;
  private final Ground ground;
  private final List<Object[]> slips = new ArrayList<>();
  private final List<Object[]> parts = new ArrayList<>();
  private final List<Object[]> asides = new ArrayList<>();

  SlipWriter(Sql sql, Ground ground) {
    this.sql = sql;
    this.ground = ground;
  }

  void write(List<Made> all) {
    var ids = ids((int) all.stream().filter(one -> one.fault() == null).count());
    for (var one : all) {
      if (one.fault() == null) slip(ids.nextLong(), one);
      else asides.add(new Object[] {ground.run(), one.person().worker(), one.fault().key(), args(one).toString()});
    }
    sql.batch("""
        insert into staff.payslip (id, run, worker, unit, pay_month, tax_year, purpose, number, name, community, post, grade, bank_account, standard, gross, held, employee, employer, tax, net,
          sum_months, sum_income, sum_exempt, sum_contributions, sum_additional, sum_other, sum_withheld, separate_used, notes, changes, why, flagged, bonus, hash, explained, codes, kinds, months, amounts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?::text[], ?::text[], ?::date[], ?::numeric[])""", slips);
    sql.batch("""
        insert into staff.payslip_part (slip, run, worker, unit, purpose, paper, pay_month, for_month, correction, first_day, last_day, policy, input, items)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""", parts);
    sql.batch("insert into staff.payroll_aside (run, worker, reason, args) values (?, ?, ?, ?::jsonb)", asides);
  }

  private java.util.PrimitiveIterator.OfLong ids(int count) {
    int blocks = (count + STEP - 1) / STEP;
    return sql.list("select nextval('staff.payslip_seq') as id from generate_series(1, ?)", row -> row.big("id"), blocks).stream()
        .flatMapToLong(first -> LongStream.range(first, first + STEP)).iterator();
  }

  private void slip(long id, Made made) {
    var slip = made.slip();
    var last = made.person().last();
    var sum = slip.taxSum();
    var month = ground.month().atDay(1);
    var money = slip.lines().stream().filter(line -> line.amount() != null).toList();
    slips.add(new Object[] {id, ground.run(), last.worker(), ground.unit(), month, ground.month().getYear(), ground.purpose(), last.number(), last.name(), last.community(), last.post(), made.grade(),
        last.bankAccount(), slip.standard(), slip.gross(), slip.held(), slip.employee(), slip.employer(), slip.tax(), slip.net(), sum.months(), sum.income(), sum.exempt(), sum.contributions(),
        sum.additional(), sum.other(), sum.withheld(), sum.separateUsed(), notes(slip).toString(), made.changes().toString(), made.why(), made.flagged(), bonus(slip), made.hash(), made.said(),
        array(money, SlipLine::code), array(money, line -> line.kind().name()), array(money, line -> Canon.month(line, ground.month()) + "-01"), array(money, line -> line.amount().toPlainString())});
    boolean first = true;
    for (var part : made.parts()) {
      // the first part keeps what the tax was worked out from as well
      var input = first ? JsonText.object(part.input().json()).add("tax", made.tax()).build() : part.input().json();
      first = false;
      parts.add(new Object[] {id, ground.run(), last.worker(), ground.unit(), part.purpose(), ground.paper(), month, part.month().atDay(1), part.correction(), part.first(), part.last(), part.input().policy(),
          input.toString(), part.correction() == 0 ? null : Item.json(part.items()).toString()});
    }
  }

  /** As PostgreSQL writes an array. */
  private static String array(List<SlipLine> lines, Function<SlipLine, String> of) {
    var out = new StringBuilder("{");
    for (var line : lines) {
      if (out.length() > 1) out.append(',');
      out.append('"').append(of.apply(line).replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return out.append('}').toString();
  }

  private static JsonArray notes(Slip slip) {
    var all = JsonText.array();
    slip.notes().forEach(note -> all.add(JsonText.object().add("key", note.key()).add("args", words(note.args()))));
    return all.build();
  }

  private static String bonus(Slip slip) {
    var choice = slip.bonus();
    if (choice == null) return null;
    var out = JsonText.object().add("bonus", choice.bonus().toPlainString()).add("merged", choice.merged().toPlainString()).add("proposed", choice.proposed().name()).add("taken", choice.taken().name());
    if (choice.apart() != null) out.add("apart", choice.apart().toPlainString());
    return out.build().toString();
  }

  private static JsonArray args(Made made) { return words(made.fault().args()).build(); }

  private static jakarta.json.JsonArrayBuilder words(List<?> args) {
    var all = JsonText.array();
    args.forEach(arg -> all.add(String.valueOf(arg)));
    return all;
  }
}
