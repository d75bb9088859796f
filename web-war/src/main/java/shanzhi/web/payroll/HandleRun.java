package shanzhi.web.payroll;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.kernel.Page;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.BonusWays;
import shanzhi.staff.payroll.boundary.ChooseWay;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.PaymentFile;
import shanzhi.staff.payroll.boundary.PaymentLine;
import shanzhi.staff.payroll.boundary.Payments;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.Payslips;
import shanzhi.staff.payroll.boundary.RunSheet;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.boundary.SlipQuery;
import shanzhi.staff.payroll.boundary.SlipRow;
import shanzhi.staff.payroll.boundary.SlipSheet;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Trouble;

/** One run: where it stands, who is set aside, what differs from last month, the slips, the payments, and what the caller may do. */
@Named
@ViewScoped
public class HandleRun implements Serializable {

  private static final int SHOWN = 20;
  private static final int LINES = 100;   // of payments; whoever looks for another one says whose

  @Inject PayrollRuns runs;
  @Inject Payslips payslips;
  @Inject Payments payments;
  @Inject BonusWays ways;
  @Inject NameCards cards;
  @Inject Times times;

  private long id;
  private RunSheet sheet;
  private Page<SlipRow> slips;
  private int from;
  private boolean changed = true;
  private String text;
  private SlipSheet slip;
  private String opened;
  private String words;
  private RunSheet.Aside aside;
  private PaymentLine payment;
  private PayWay way = PayWay.BANK;
  private BonusWay bonusWay;
  private List<PaymentFile> files = List.of();
  private List<PaymentLine> lines = List.of();
  private String lineText;
  private List<String> different;

  /** A stop of the way; state done, now or open. */
  public record Stop(int no, String key, String state, String who) implements Serializable {}

  public void open() {
    sheet = runs.sheet(id);
    if (slips == null && sheet.line().people() > 0) {
      find();
      if (slips.rows().isEmpty()) {
        changed = false;
        find();
      }
    } else if (sheet.line().people() > 0) find();
    boolean paid = sheet.line().state().compareTo(RunState.SENT) >= 0;
    files = paid ? payments.files(id) : List.of();
    findLines();
  }

  /** After answers of the bank were read in by the dialog, the page looks again. */
  public void again() {
    var source = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
    if (FacesContext.getCurrentInstance().isPostback() && source != null && source.startsWith("importForm")) fresh();
  }

  /** Slips may be others now, or none. */
  public void fresh() {
    slips = null;
    slip = null;
    from = 0;
    open();
  }

  public void findLines() { lines = files.isEmpty() ? List.of() : payments.lines(id, lineText, LINES); }

  public void find() {
    slips = runs.slips(new SlipQuery(id, text, changed, from, SHOWN));
    if (slip == null && !slips.rows().isEmpty()) show(slips.rows().get(0).id());
  }

  public void search() {
    from = 0;
    find();
  }

  public void all() {
    changed = !changed;
    search();
  }

  public void page(int step) {
    from = Math.max(0, from + step * SHOWN);
    find();
  }

  public void show(long number) {
    slip = payslips.sheet(number);
    opened = null;
  }

  public void explain(String code) { opened = code.equals(opened) ? null : code; }

  public void calculate() {
    runs.calculate(id, sheet.line().version());
    slips = null;
    slip = null;
    done("calculate");
  }

  /** Called again and again while a calculation runs. */
  public void watch() { open(); }

  public void drop() {
    runs.drop(id, sheet.line().version());
    Notes.done("payroll.done.drop");
    fresh();
  }

  public void check() {
    runs.check(id, sheet.line().version());
    done("check");
  }

  public void sendBack() {
    runs.sendBack(id, sheet.line().version(), words);
    closed("send-back");
  }

  public void approve() {
    runs.approve(id, sheet.line().version());
    done("approve");
  }

  public void begin(RunSheet.Aside one) {
    aside = one;
    words = null;
  }

  public void exclude() {
    runs.exclude(id, aside.worker(), words);
    closed("exclude");
  }

  public void beginWay() {
    bonusWay = slip.bonus().taken() == BonusWay.MERGED ? BonusWay.APART : BonusWay.MERGED;
    words = null;
  }

  /** The run is worked out anew with it. */
  public void chooseWay() {
    ways.choose(id, sheet.line().version(), new ChooseWay(slip.id(), bonusWay, words));
    slips = null;
    slip = null;
    closed("bonus-way");
  }

  public void send() {
    payments.send(id, sheet.line().version(), way);
    done("send");
  }

  public void resend() {
    payments.resend(id, sheet.line().version(), way);
    done("resend");
  }

  public void beginReturn(PaymentLine one) {
    payment = one;
    words = null;
  }

  public void returned() {
    payments.returned(payment.id(), times.getToday(), words);
    closed("returned");
  }

  public void paid(long file) {
    payments.paid(file, times.getToday());
    done("paid");
  }

  public void reconcile() {
    payments.reconcile(id, sheet.line().version());
    done("reconcile");
  }

  public void recompute() {
    different = runs.recompute(id);
    if (different.isEmpty()) Notes.done("payroll.same", sheet.line().people(), sheet.hash().substring(0, 16));
  }

  private void closed(String deed) {
    words = null;
    done(deed);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  private void done(String deed) {
    open();
    Notes.done("payroll.done." + deed);
  }

  public List<Stop> getStops() {
    var stops = new ArrayList<Stop>();
    int at = sheet.line().state().ordinal();
    for (var state : RunState.values()) {
      stops.add(new Stop(state.ordinal() + 1, state.name(), state.ordinal() < at ? "done" : state.ordinal() == at ? "now" : "open", who(state)));
    }
    return stops;
  }

  private String who(RunState state) {
    if (state.compareTo(sheet.line().state()) > 0) return "";
    var deed = switch (state) { case DRAFT -> "open"; case CALCULATED -> "calculate"; case CHECKED -> "check"; case APPROVED -> "approve"; case SENT -> "send"; case RECONCILED -> "reconcile"; };
    return sheet.steps().stream().filter(step -> step.deed().equals(deed)).findFirst().map(step -> times.minute(step.at()) + " " + cards.of(step.actor()).name()).orElse("");
  }

  public List<Deed> getDeeds() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()), Texts.get("payroll.deed." + step.deed(), locale), cards.of(step.actor()).name(), step.words(),
        step.deed().equals("send-back") || step.deed().equals("returned"))).toList();
  }

  /** Why somebody is set aside, in the reader's language. */
  public String reason(RunSheet.Aside one) {
    return Trouble.of(shanzhi.kernel.Refusal.conflict(one.reason(), one.args().toArray()), FacesContext.getCurrentInstance().getViewRoot().getLocale()).message();
  }

  /** What changed against last month, with its sign; empty where there is no last month. */
  public String moved(BigDecimal now, BigDecimal before) {
    if (before == null) return "";
    var by = now.subtract(before);
    return (by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "") + new java.text.DecimalFormat("#,##0.00", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT)).format(by.abs());
  }

  public String getKind() { return BrowseRuns.tag(sheet.line().state()); }

  /** 上月 191，离开 1 */
  public String getPeopleNote() {
    if (sheet.before() == null) return "";
    return said("payroll.last") + " " + sheet.before().people() + (sheet.gone().isEmpty() ? "" : " · " + said("payroll.left") + " " + sheet.gone().size());
  }

  /** 较上月 +120.00 · 人均 3,689.23 */
  public String getNetNote() {
    var line = sheet.line();
    var each = line.people() == 0 ? "" : said("payroll.each") + " " + String.format(Locale.ROOT, "%,.2f", line.net().divide(BigDecimal.valueOf(line.people()), 2, RoundingMode.HALF_UP));
    return sheet.before() == null ? each : said("payroll.against") + " " + moved(line.net(), sheet.before().net()) + " · " + each;
  }

  private static String said(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

  public boolean isMore() { return slips != null && from + SHOWN < slips.total(); }
  public int getFrom() { return from; }
  public String getSubject() { return String.valueOf(id); }
  public PayWay[] getWays() { return PayWay.values(); }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public RunSheet getSheet() { return sheet; }
  public Page<SlipRow> getSlips() { return slips; }
  public boolean isChanged() { return changed; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public SlipSheet getSlip() { return slip; }
  public String getOpened() { return opened; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public RunSheet.Aside getAside() { return aside; }
  public PaymentLine getPayment() { return payment; }
  public PayWay getWay() { return way; }
  public BonusWay[] getBonusWays() { return BonusWay.values(); }
  public BonusWay getBonusWay() { return bonusWay; }
  public void setBonusWay(BonusWay way) { bonusWay = way; }
  public void setWay(PayWay way) { this.way = way; }
  public List<PaymentFile> getFiles() { return files; }
  public List<PaymentLine> getLines() { return lines; }
  public String getLineText() { return lineText; }
  public void setLineText(String lineText) { this.lineText = lineText; }
  public int getSent() { return files.stream().mapToInt(PaymentFile::lines).sum(); }
  public boolean isCut() { return lines.size() == LINES; }
  public List<String> getDifferent() { return different; }
}
