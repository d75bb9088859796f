package shanzhi.web.my;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Page;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.web.frame.Pager;
import shanzhi.web.frame.Texts;

/** 我的审批: what waits for the reader's second look, with whoever had it in hand before; and what the reader decided. */
@Named
@ViewScoped
public class ReadApprovals implements Serializable {

  private static final int ROWS = 500;
  private static final int SHOWN = 25;
  private static final Map<ApprovalKind, String> PAGES = Map.of(ApprovalKind.PAYMENT, "/app/funds/payment?number=", ApprovalKind.PROJECT, "/app/projects/sheet?number=", ApprovalKind.POOL, "/app/funds/pool?id=",
      ApprovalKind.INCENTIVE, "/app/funds/pools?incentive=", ApprovalKind.OBJECTION, "/app/deliberation/publicity?number=", ApprovalKind.MEETING, "/app/deliberation/meeting?number=",
      ApprovalKind.PAPER, "/app/votes/paper?number=", ApprovalKind.POLICY, "/app/system/fund-rules?tab=figures&draft=", ApprovalKind.FORMULA, "/app/system/fund-rules?tab=formulas&code=");
  private static final Map<ApprovalKind, String> WORDS = Map.of(ApprovalKind.PAYMENT, "fund.deed.", ApprovalKind.PROJECT, "ProjectMove.", ApprovalKind.POOL, "approvals.pool.", ApprovalKind.INCENTIVE, "approvals.incentive.",
      ApprovalKind.OBJECTION, "approvals.objection.", ApprovalKind.MEETING, "approvals.meeting.", ApprovalKind.PAPER, "approvals.paper.", ApprovalKind.POLICY, "approvals.policy.", ApprovalKind.FORMULA, "approvals.policy.");

  /** Where what is to be done has other words than what was done. */
  private static final Map<ApprovalKind, String> TODOS = Map.of(ApprovalKind.PAYMENT, "fund.do.", ApprovalKind.PROJECT, "proj.todo.");

  @Inject Approvals approvals;
  @Inject Areas areas;

  private boolean past;
  private List<ApprovalLine> lines;
  private int waiting;
  private final Pager pager = new Pager(SHOWN);

  public void open() {
    var open = approvals.waiting(ROWS);
    waiting = open.size();
    lines = past ? approvals.done(ROWS) : open;
    pager.show(Page.of(lines, lines.size()), null);
  }

  public String page(ApprovalLine line) { return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + PAGES.get(line.kind()) + line.number(); }

  /** The word for a step of this kind of thing. */
  public String step(ApprovalKind kind, String step) { return Texts.get(WORDS.get(kind) + step, locale()); }

  /** The word for what a line is about: to be done, or done. */
  public String step(ApprovalLine line) { return past || !TODOS.containsKey(line.kind()) ? step(line.kind(), line.step()) : Texts.get(TODOS.get(line.kind()) + line.step(), locale()); }

  public String title(ApprovalLine line) { return line.kind() == ApprovalKind.POLICY ? Texts.get("PolicyTheme." + line.title(), locale()) : line.title(); }

  /** How many papers, where there are more than one. */
  public String pieces(ApprovalLine line) { return line.pieces() > 1 ? Texts.get("approvals.pieces", locale(), line.pieces()) : ""; }

  public String due(ApprovalLine line) { return Texts.get(line.area() == null ? "approvals.from" : "approvals.due", locale(), line.due().toString()); }

  /** Nobody's area is everybody's. */
  public String area(String code) { return code == null ? Texts.get("approvals.everywhere", locale()) : areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  public String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public boolean isPast() { return past; }
  public void setPast(boolean past) { this.past = past; }
  public List<ApprovalLine> getLines() { return lines; }
  /** Those of the page that is shown. */
  public List<ApprovalLine> getShown() { return lines.subList(Math.min(pager.offset(), lines.size()), Math.min(pager.offset() + SHOWN, lines.size())); }
  public Pager getPager() { return pager; }
  public int getWaiting() { return waiting; }
}
