package shanzhi.web.rules;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shanzhi.projects.funds.boundary.FormulaRow;
import shanzhi.projects.funds.boundary.Formulas;
import shanzhi.projects.funds.boundary.SetFormula;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** 分配公式: the ways pools may be shared out, the one that is being drafted, and those that wait for somebody else. */
@Named
@ViewScoped
public class KeepFormulas implements Serializable {

  @Inject Formulas formulas;
  @Inject Times times;

  private List<FormulaRow> rows;
  private SetFormula wanted;
  private String ending;
  private LocalDate day;

  public void begin() {
    leave();
    wanted = new SetFormula();
    wanted.setFrom(times.getToday().plusDays(1));
  }

  public void save() {
    formulas.draft(wanted);
    Notes.done("frule.draft.done", wanted.getFrom());
    leave();
  }

  public void confirm(FormulaRow row) {
    formulas.confirm(row.code());
    Notes.done("frule.done", row.from());
    leave();
  }

  /** Taken back by whoever drafted it, sent back by another. */
  public void drop(FormulaRow row) {
    formulas.drop(row.code());
    Notes.done(row.mine() ? "frule.draft.withdrawn" : "frule.draft.refused");
    leave();
  }

  public void ask(FormulaRow row) {
    leave();
    ending = row.code();
    day = times.getToday().plusDays(1);
  }

  public void end() {
    formulas.end(ending, day);
    Notes.done("frule.done.ended");
    leave();
  }

  /** Nothing is being changed; what stands is read anew. */
  public void leave() {
    wanted = null;
    ending = null;
    rows = null;
  }

  /** draft, past, current or coming. */
  public String stands(FormulaRow row) {
    if (row.draft()) return "draft";
    var today = times.getToday();
    return row.from().isAfter(today) ? "coming" : row.to() != null && !row.to().isAfter(today) ? "past" : "current";
  }

  /** What it does, in one line. */
  public String said(FormulaRow row) {
    var parts = new ArrayList<String>();
    if (row.standard()) {
      add(parts, "frule.formula.base", row.base(), "");
      add(parts, "frule.formula.per-hundred", row.perHundred(), "");
    } else {
      add(parts, "frule.formula.equal", row.equal(), "%");
      add(parts, "frule.formula.households", row.households(), "%");
      add(parts, "frule.formula.residents", row.residents(), "%");
    }
    add(parts, "frule.formula.least", row.least(), "");
    if (row.graded()) parts.add(word("frule.formula.graded"));
    return String.join(word("frule.and"), parts);
  }

  private static void add(List<String> parts, String key, BigDecimal amount, String unit) {
    if (amount.signum() > 0) parts.add(word(key) + " " + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + unit);
  }

  private static String word(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

  public List<FormulaRow> getRows() {
    if (rows == null) rows = formulas.all();
    return rows;
  }

  public SetFormula getWanted() { return wanted; }
  public String getEnding() { return ending; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
}
