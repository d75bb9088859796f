package shanzhi.web.payroll;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import shanzhi.staff.pay.boundary.PayPolicies;
import shanzhi.staff.pay.boundary.PolicyLine;
import shanzhi.staff.pay.boundary.PolicyState;
import shanzhi.staff.payroll.boundary.CountyMonth;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.OpeningLine;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.payroll.boundary.PayrollReports;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.web.frame.Times;

/** 薪酬核发: the runs of a year, and opening the next one. */
@Named
@ViewScoped
public class BrowseRuns implements Serializable {

  @Inject PayrollRuns runs;
  @Inject PayrollReports reports;
  @Inject PayPolicies policies;
  @Inject Openings openings;
  @Inject Times times;

  private int year;
  private List<RunLine> rows;
  private List<CountyMonth> months;
  private List<OpeningLine> opened;
  private Long openedOf;
  private List<PolicyLine> choices;
  private OpenRun wanted = new OpenRun();

  @PostConstruct void open() {
    var today = times.getToday();
    if (year == 0) year = today.getYear();
    wanted.setMonth(YearMonth.from(today).toString());
    query();
  }

  public void query() {
    rows = runs.ledger(year);
    months = reports.counties(year);
  }

  /** Sums with which a unit went on from another system in the year. */
  public void showOpenings() { opened = openedOf == null ? List.of() : openings.of(openedOf, year); }

  public String begin() { return "/app/staff/payroll-run?faces-redirect=true&id=" + runs.open(wanted); }

  /** Codes of policies that are in force today somewhere on the caller's ground. */
  public List<PolicyLine> getPolicies() {
    if (choices == null) {
      var seen = new java.util.TreeMap<String, PolicyLine>();
      policies.ledger().stream().filter(one -> one.state() == PolicyState.LIVE).forEach(one -> seen.putIfAbsent(one.code(), one));
      choices = List.copyOf(seen.values());
    }
    return choices;
  }

  public BigDecimal getGross() { return total(RunLine::gross); }
  public BigDecimal getEmployee() { return total(RunLine::employee); }
  public BigDecimal getTax() { return total(RunLine::tax); }
  public BigDecimal getNet() { return total(RunLine::net); }
  public BigDecimal getEmployer() { return total(RunLine::employer); }

  private BigDecimal total(Function<RunLine, BigDecimal> of) { return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  /** Which kind of tag a state has. */
  public String kind(RunState state) { return tag(state); }

  static String tag(RunState state) {
    return switch (state) {
      case DRAFT -> "";
      case CALCULATED -> "jade";
      case CHECKED -> "warn";
      case APPROVED, SENT -> "info";
      case RECONCILED -> "ok";
    };
  }

  public RunPurpose[] getPurposes() { return RunPurpose.values(); }
  public List<RunLine> getRows() { return rows; }
  public List<CountyMonth> getMonths() { return months; }
  public List<OpeningLine> getOpened() { return opened; }
  public Long getOpenedOf() { return openedOf; }
  public void setOpenedOf(Long unit) { openedOf = unit; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public OpenRun getWanted() { return wanted; }
}
