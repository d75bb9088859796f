package shanzhi.web.planning;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.primefaces.PrimeFaces;
import shanzhi.kernel.Refusal;
import shanzhi.staff.planning.boundary.BudgetLine;
import shanzhi.staff.planning.boundary.Budgets;
import shanzhi.staff.planning.boundary.EnterBudget;
import shanzhi.staff.planning.boundary.PlanChoices;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanLine;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.planning.boundary.PlanPay;
import shanzhi.staff.planning.boundary.PlanSheet;
import shanzhi.staff.planning.boundary.PlanVariant;
import shanzhi.staff.planning.boundary.Plans;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Trouble;

/** 薪酬测算: what is asked, what came out, what was asked before, and budgets against payrolls. */
@Named
@ViewScoped
public class PlanWork implements Serializable {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject Plans plans;
  @Inject Budgets budgets;
  @Inject Times times;

  private Long id;
  private int year;
  private PlanChoices choices;
  private PlanSheet sheet;
  private List<PlanLine> lines;
  private List<BudgetLine> granted;
  private PlanPay wanted = new PlanPay();
  private EnterBudget budget = new EnterBudget();
  private String ground;
  private final List<PlanVariant> variants = List.of(PlanVariant.percent("14"), new PlanVariant(), new PlanVariant());

  @PostConstruct void begin() {
    var today = times.getToday();
    year = today.getYear();
    wanted.setMonth(YearMonth.of(today.getYear() + 1, 1).toString());
    choices = plans.choices();
    if (!choices.grounds().isEmpty()) ground = key(choices.grounds().get(0));
    wanted.setPolicy(choices.policies().stream().map(PlanChoices.Policy::code).filter("SAN-GANG-18"::equals).findFirst()
        .orElse(choices.policies().isEmpty() ? null : choices.policies().get(0).code()));
  }

  public void open() {
    lines = plans.ledger();
    granted = budgets.lines(year);
    if (id != null) sheet = plans.sheet(id);
  }

  /** Works it out and opens it, so that its address can be kept. */
  public String work() {
    boolean area = ground != null && ground.length() == 12;
    wanted.setArea(area ? ground : null);
    wanted.setUnit(area || ground == null ? null : Long.valueOf(ground.substring(1)));
    wanted.setVariants(new ArrayList<>(variants.stream().filter(one -> one.getPercent() != null || one.getAmount() != null || one.getVersion() != null).toList()));
    return "/app/staff/planning?faces-redirect=true&id=" + plans.simulate(wanted).line().id();
  }

  public void enter() {
    budget.setYear(year);
    budgets.enter(budget);
    budget = new EnterBudget();
    granted = budgets.lines(year);
    Notes.done("plan.budget.entered");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void confirm(long one) {
    budgets.confirm(one);
    granted = budgets.lines(year);
    Notes.done("plan.budget.confirmed");
  }

  public void query() { granted = budgets.lines(year); }

  /** 基数 +14%（4,418.64） */
  public String title(PlanOutcome one) {
    var value = one.figureValue() == null ? "" : " → " + one.figureValue().toPlainString();
    return switch (one.kind()) {
      case "PRESENT" -> said("plan.present") + (one.figureValue() == null ? "" : " " + one.figureValue().toPlainString());
      case "PERCENT" -> one.figure() + " " + (one.value().startsWith("-") ? "−" + one.value().substring(1) : "+" + one.value()) + "%" + value;
      case "AMOUNT" -> one.figure() + " = " + one.value();
      default -> one.policy();
    };
  }

  /** The same sum in another outcome; null where it has none. */
  public PlanFigures in(PlanOutcome one, PlanFigures present, String part) {
    var all = switch (part) { case "months" -> one.months(); case "communities" -> one.communities(); default -> one.posts(); };
    return all.stream().filter(other -> other.key().equals(present.key())).findFirst().orElse(null);
  }

  /** +120,000.00（+10.5%） of the present standard. */
  public String more(PlanOutcome one) {
    var present = sheet.present().sum().total();
    var more = one.more(sheet.present());
    var share = present.signum() == 0 ? "" : said("mark.open") + sign(more.multiply(HUNDRED).divide(present, 2, RoundingMode.HALF_UP).toPlainString()) + "%" + said("mark.close");
    return sign(String.format(java.util.Locale.ROOT, "%,.2f", more)) + share;
  }

  private static String sign(String number) { return number.startsWith("-") ? "−" + number.substring(1) : "+" + number; }

  public String reason(PlanOutcome.Aside one) {
    return Trouble.of(Refusal.conflict(one.reason(), one.args().toArray()), FacesContext.getCurrentInstance().getViewRoot().getLocale()).message();
  }

  private static String said(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

  public static String key(PlanChoices.Ground one) { return one.area() == null ? "u" + one.unit() : one.area(); }

  public String keyOf(PlanChoices.Ground one) { return key(one); }

  public PlanChart getChart() { return new PlanChart(sheet.outcomes()); }

  /** Policies once each, though several counties may have them. */
  public List<PlanChoices.Policy> getPolicies() {
    var seen = new java.util.HashSet<String>();
    return choices.policies().stream().filter(one -> seen.add(one.code())).toList();
  }

  /** Names of figures that can be raised. */
  public List<String> getFigures() { return choices.policies().stream().flatMap(one -> one.figures().stream()).map(PlanChoices.Figure::code).filter(Objects::nonNull).distinct().toList(); }

  public Long getId() { return id; }
  public void setId(Long id) { this.id = id; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public PlanChoices getChoices() { return choices; }
  public PlanSheet getSheet() { return sheet; }
  public List<PlanLine> getLines() { return lines; }
  public List<BudgetLine> getGranted() { return granted; }
  public PlanPay getWanted() { return wanted; }
  public EnterBudget getBudget() { return budget; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public List<PlanVariant> getVariants() { return variants; }
}
