package shanzhi.web.payroll;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;
import shanzhi.kernel.Page;
import shanzhi.staff.payroll.boundary.ParallelLine;
import shanzhi.staff.payroll.boundary.ParallelMonths;
import shanzhi.staff.payroll.boundary.ParallelSheet;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;

/** 并行比对: a run beside the old pay sheet of its month. */
@Named
@ViewScoped
public class CompareMonth implements Serializable {

  private static final int SHOWN = 50;
  private static final Set<String> TOTALS = Set.of("GROSS", "EMPLOYEE", "TAX", "NET");

  @Inject ParallelMonths months;

  private long id;
  private ParallelSheet sheet;
  private Page<ParallelLine> lines;
  private String item;
  private int from;

  public void open() {
    sheet = months.sheet(id);
    find();
  }

  /** After the old sheet was read in by the dialog, the page looks again. */
  public void again() {
    if (FacesContext.getCurrentInstance().isPostback()) open();
  }

  private void find() { lines = sheet.read() == 0 ? null : months.differences(id, item, from, SHOWN); }

  /** Only one item, or all again. */
  public void only(String one) {
    item = one == null || one.equals(item) ? null : one;
    from = 0;
    find();
  }

  public void page(int step) {
    from = Math.max(0, from + step * SHOWN);
    find();
  }

  public void clear() {
    months.clear(id);
    item = null;
    from = 0;
    open();
    Notes.done("parallel.cleared");
  }

  /** What an item is called: totals have a word of their own, lines are called as in the slip. */
  public String title(String of) { return TOTALS.contains(of) ? Texts.get("parallel.total." + of, FacesContext.getCurrentInstance().getViewRoot().getLocale()) : of; }

  public String signed(BigDecimal by) {
    return (by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "") + new java.text.DecimalFormat("#,##0.00", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT)).format(by.abs());
  }

  public String getSubject() { return String.valueOf(id); }
  public boolean isMore() { return lines != null && from + SHOWN < lines.total(); }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public ParallelSheet getSheet() { return sheet; }
  public Page<ParallelLine> getLines() { return lines; }
  public String getItem() { return item; }
  public int getFrom() { return from; }
}
