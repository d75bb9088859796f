package shanzhi.staff.workers.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import shanzhi.kernel.Sql;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.boundary.CertificateLevel;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.LeaveDays;
import shanzhi.staff.workers.boundary.LeaveKind;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.WorkerMonth;

/** Reads a row of {@code staff.worker_month}. */
public final class MonthRow {

  private MonthRow() {}

  public static WorkerMonth read(Sql.Row row) throws SQLException {
    return new WorkerMonth(row.big("posting"), row.big("worker"), row.text("number"), row.text("name"), row.big("unit"), row.text("county"), row.text("town"),
        row.text("community"), PostClass.valueOf(row.text("post")), row.as("start_grade", Integer.class), day(row, "first_day"), day(row, "last_day"),
        day(row, "entered_on"), day(row, "left_on"), day(row, "here_since"), row.number("months_here"), day(row, "service_since"),
        row.number("interrupted_days"), row.number("failed_years"), row.number("service_years"), word(DegreeLevel.class, row.text("degree")),
        word(CertificateLevel.class, row.text("certificate")), TaxOption.valueOf(row.text("tax_option")), sum(row, "deduction"), sum(row, "deduction_to_date"),
        row.as("insured", Boolean.class), row.as("fund", Boolean.class), sum(row, "fund_rate"), row.number("injury_class"), sum(row, "insurance_base"), day(row, "insurance_announced"),
        sum(row, "fund_base"), day(row, "fund_announced"), row.as("bank_account", Long.class), word(AppraisalGrade.class, row.text("month_grade")),
        sum(row, "month_factor"), word(AppraisalGrade.class, row.text("year_grade")), sum(row, "year_factor"), leaves(row.text("leaves")));
  }

  private static LocalDate day(Sql.Row row, String column) throws SQLException { return row.as(column, LocalDate.class); }

  private static BigDecimal sum(Sql.Row row, String column) throws SQLException { return row.as(column, BigDecimal.class); }

  private static <E extends Enum<E>> E word(Class<E> type, String name) { return name == null ? null : Enum.valueOf(type, name); }

  private static List<LeaveDays> leaves(String json) {
    if (json == null) return List.of();
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(one -> new LeaveDays(LeaveKind.valueOf(one.getString("kind")),
          LocalDate.parse(one.getString("from")), LocalDate.parse(one.getString("to")), new BigDecimal(one.getString("payShare")))).toList();
    }
  }
}
