package shanzhi.staff.payroll.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.boundary.Insurance;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.payroll.boundary.PayrollTable;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.VoucherLine;

/** Workbooks of a run for tax office, insurances, fund and accounting. */
@ApplicationScoped
public class PayrollBooks {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;

  /** @param whole identity cards in full, as the tax office wants them; otherwise masked */
  public byte[] workbook(RunLine run, PayrollTable table, boolean whole, String footer) {
    return switch (table) {
      case TAX -> tax(run, whole, footer);
      case CONTRIBUTIONS -> contributions(run, whole, footer);
      case VOUCHERS -> vouchers(run, footer);
      case SLIPS -> slips(run, footer);
    };
  }

  /** As the declaration form has it: the year so far, by which the tax of the month comes out again, and apart from it a bonus taxed by itself. */
  private byte[] tax(RunLine run, boolean whole, String footer) {
    var columns = List.of(text("工号", 12), text("姓名", 12), text("证件类型", 12), text("证件号码", 22), number("本期收入", 14), number("本期免税收入", 14), number("基本养老保险费", 14), number("基本医疗保险费", 14),
        number("失业保险费", 12), number("住房公积金", 12), number("累计收入", 14), number("累计免税收入", 14), number("累计减除费用", 14), number("累计专项扣除", 14), number("累计专项附加扣除", 16), number("累计其他扣除", 14),
        number("累计应纳税所得额", 16), text("税率", 8), number("速算扣除数", 12), number("累计已预扣税额", 14), number("本期应预扣税额", 14), number("单独计税的年终奖", 16), number("年终奖应扣税额", 14));
    var rows = rows("""
        select s.number, s.name, w.id_card_sealed, s.explained, s.gross - a.bonus as gross, coalesce(sum(l.amount) filter (where l.kind = 'EXEMPT'), 0) as exempt,
               %s, s.sum_income, s.sum_exempt, s.sum_contributions, s.sum_additional, s.sum_other, s.sum_withheld - s.tax + a.tax as withheld, s.tax - a.tax as tax, a.bonus, a.tax as bonus_tax
          from staff.payslip s join staff.worker w on w.id = s.worker left join staff.payslip_line l on l.slip = s.id
          cross join lateral (select case when s.bonus ->> 'taken' = 'APART' then (s.bonus ->> 'bonus')::numeric else 0.00 end as bonus,
                                     case when s.bonus ->> 'taken' = 'APART' then (s.bonus ->> 'apart')::numeric else 0.00 end as tax) a
         where s.run = ? group by s.id, w.id, a.bonus, a.tax order by s.number"""
        .formatted(sums("CONTRIBUTION", "（个人）", Insurance.PENSION, Insurance.MEDICAL, Insurance.UNEMPLOYMENT, Insurance.HOUSING_FUND)), row -> {
          var year = accumulation(row);
          return Arrays.asList(row.text("number"), row.text("name"), "居民身份证", card(row, whole), amount(row, "gross"), amount(row, "exempt"), amount(row, "pension"), amount(row, "medical"), amount(row, "unemployment"),
              amount(row, "housing_fund"), amount(row, "sum_income"), amount(row, "sum_exempt"), figure(year, "累计减除费用"), amount(row, "sum_contributions"), amount(row, "sum_additional"), amount(row, "sum_other"),
              figure(year, "累计应纳税所得额"), year.get("税率"), figure(year, "速算扣除数"), amount(row, "withheld"), amount(row, "tax"), amount(row, "bonus"), amount(row, "bonus_tax"));
        }, run.id());
    return book(PayrollTable.TAX, footer, columns, rows);
  }

  /** What the tax line of a slip was worked out from, by name. */
  private static Map<String, String> accumulation(Sql.Row row) throws SQLException {
    var year = new HashMap<String, String>();
    for (var line : Canon.lines(Canon.unpacked(row.as("explained", byte[].class)))) {
      if (line.kind() == LineKind.TAX) line.inputs().forEach(input -> year.put(input.name(), input.value()));
    }
    return year;
  }

  private static BigDecimal figure(Map<String, String> year, String name) { return year.containsKey(name) ? new BigDecimal(year.get(name)) : null; }

  private byte[] contributions(RunLine run, boolean whole, String footer) {
    var columns = new ArrayList<OutColumn>(List.of(text("工号", 12), text("姓名", 12), text("证件号码", 22)));
    for (var item : Insurance.values()) {
      columns.add(number(item.title() + "（个人）", 14));
      columns.add(number(item.title() + "（单位）", 14));
    }
    var own = sums("CONTRIBUTION", "（个人）", Insurance.values());
    var unit = sums("EMPLOYER", "（单位）", Insurance.values()).replaceAll(" as (\\w+)", " as unit_$1");
    var rows = rows("select s.number, s.name, w.id_card_sealed, " + own + ", " + unit
        + " from staff.payslip s join staff.worker w on w.id = s.worker left join staff.payslip_line l on l.slip = s.id where s.run = ? group by s.id, w.id order by s.number", row -> {
          var cells = new ArrayList<Object>(Arrays.asList(row.text("number"), row.text("name"), card(row, whole)));
          for (var item : Insurance.values()) {
            cells.add(amount(row, item.name().toLowerCase(java.util.Locale.ROOT)));
            cells.add(amount(row, "unit_" + item.name().toLowerCase(java.util.Locale.ROOT)));
          }
          return cells;
        }, run.id());
    return book(PayrollTable.CONTRIBUTIONS, footer, columns, rows);
  }

  private byte[] slips(RunLine run, String footer) {
    var columns = List.of(text("工号", 12), text("姓名", 12), text("项目", 26), text("类别", 12), text("所属月份", 10), text("金额", 14), text("公式", 50), text("取数", 50), text("计算", 50), text("依据", 40), text("版本", 30));
    var month = run.month();
    var rows = new ArrayList<List<?>>();
    Sql.on(database).list("select number, name, explained from staff.payslip where run = ? order by number", row -> {
      for (var line : Canon.lines(Canon.unpacked(row.as("explained", byte[].class)))) {
        rows.add(Arrays.asList(row.text("number"), row.text("name"), line.code(), line.kind().title(), Canon.month(line, month).toString(), PayrollPapers.read(line.result()),
            PayrollPapers.read(line.formula()), PayrollPapers.inputs(line), PayrollPapers.read(line.worked()), line.rule(), line.version()));
      }
      return null;
    }, run.id());
    return book(PayrollTable.SLIPS, footer, columns, rows);
  }

  private byte[] vouchers(RunLine run, String footer) {
    var rows = new ArrayList<List<?>>();
    for (var line : entries(run)) rows.add(Arrays.asList(line.voucher(), line.words(), line.account(), line.debit(), line.credit()));
    return book(PayrollTable.VOUCHERS, footer, List.of(number("凭证", 6), text("摘要", 30), text("会计科目", 36), number("借方", 16), number("贷方", 16)), rows);
  }

  public List<VoucherLine> entries(RunLine run) {
    var sums = Sql.on(database).one("""
        select sum(amount) filter (where code not like '%住房公积金%') as social, sum(amount) filter (where code like '%住房公积金%') as fund
          from staff.payslip_line l join staff.payslip s on s.id = l.slip where s.run = ? and l.kind = 'CONTRIBUTION'""", row -> {
      var social = amount(row, "social");
      var fund = amount(row, "fund");
      return new Vouchers.Sums(run.gross(), social == null ? BigDecimal.ZERO : social, fund == null ? BigDecimal.ZERO : fund, run.tax(), run.net(), run.employer());
    }, run.id()).orElseThrow();
    return Vouchers.of(run.month() + " " + run.purpose().title(), sums);
  }

  /** What was paid into some insurances, settled differences included: their names hold the insurance's. */
  private static String sums(String kind, String side, Insurance... items) {
    return String.join(", ", Arrays.stream(items).map(item -> "coalesce(sum(l.amount) filter (where l.kind = '" + kind + "' and l.code like '%" + item.title() + side + "%'), 0) as "
        + item.name().toLowerCase(java.util.Locale.ROOT)).toList());
  }

  private List<List<?>> rows(String sql, Sql.Reader<List<?>> reader, long run) { return Sql.on(database).list(sql, reader, run); }

  private static byte[] book(PayrollTable table, String footer, List<OutColumn> columns, List<List<?>> rows) {
    try (var out = new SheetOut(table.title(), footer, columns)) {
      rows.forEach(out::row);
      return out.bytes();
    }
  }

  private String card(Sql.Row row, boolean whole) throws SQLException {
    var number = sealing.open(row.text("id_card_sealed"));
    return whole ? number : Masks.idCard(number);
  }

  private static BigDecimal amount(Sql.Row row, String column) throws SQLException { return row.as(column, BigDecimal.class); }
}
