package shanzhi.staff.payroll.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.SlipLine;

/** Writes a slice of slips: a few statements of many rows, no managed entities. */
final class SlipWriter {

  private static final int STEP = 1000;   // of the sequence

  private final Sql sql;
  private final Ground ground;
  private final List<Object[]> slips = new ArrayList<>();
  private final List<Object[]> parts = new ArrayList<>();
  private final List<Object[]> lines = new ArrayList<>();
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
          sum_months, sum_income, sum_exempt, sum_contributions, sum_additional, sum_other, sum_withheld, separate_used, notes, changes, why, flagged, bonus, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?)""", slips);
    sql.batch("""
        insert into staff.payslip_part (slip, run, worker, unit, purpose, pay_month, for_month, correction, first_day, last_day, policy, input, items)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""", parts);
    sql.batch("insert into staff.payslip_line (slip, run, position, code, kind, for_month, result, amount, about) values (?, ?, ?, ?, ?, ?::date, ?, ?, ?::jsonb)", lines);
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
    slips.add(new Object[] {id, ground.run(), last.worker(), ground.unit(), month, ground.month().getYear(), ground.purpose(), last.number(), last.name(), last.community(), last.post(), made.grade(),
        last.bankAccount(), slip.standard(), slip.gross(), slip.held(), slip.employee(), slip.employer(), slip.tax(), slip.net(), sum.months(), sum.income(), sum.exempt(), sum.contributions(),
        sum.additional(), sum.other(), sum.withheld(), sum.separateUsed(), notes(slip).toString(), made.changes().toString(), made.why(), made.flagged(), bonus(slip), made.hash()});
    for (var part : made.parts()) {
      var input = part.correction() > 0 ? part.input().json() : JsonText.object(part.input().json()).add("tax", made.tax()).build();
      parts.add(new Object[] {id, ground.run(), last.worker(), ground.unit(), ground.purpose(), month, part.month().atDay(1), part.correction(), part.first(), part.last(), part.input().policy(),
          input.toString(), Item.json(part.items()).toString()});
    }
    int position = 0;
    for (var line : slip.lines()) {
      lines.add(new Object[] {id, ground.run(), ++position, line.code(), line.kind(), Reckoner.forMonth(line, ground.month().toString()) + "-01", line.result(), line.amount(), about(line).toString()});
    }
  }

  private static JsonObject about(SlipLine line) {
    var inputs = JsonText.array();
    line.inputs().forEach(input -> inputs.add(JsonText.array().add(input.name()).add(input.value())));
    return JsonText.object().add("rule", line.rule()).add("version", line.version()).add("formula", line.formula()).add("worked", line.worked()).add("inputs", inputs).build();
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
