package shanzhi.web.pay;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.staff.pay.boundary.PayTrials;
import shanzhi.staff.pay.boundary.Slip;
import shanzhi.staff.pay.boundary.TryPay;
import shanzhi.web.frame.Times;

/** 薪酬试算: facts of a person and a month in, a slip with every line explained out. Nothing is kept. */
@Named
@ViewScoped
public class TrySlip implements Serializable {

  @Inject transient PayTrials trials;
  @Inject transient Counties counties;
  @Inject transient Times times;

  private String area;
  private String month;
  private String policy;
  private List<PayTrials.Choice> choices;
  private final Map<String, String> facts = new HashMap<>();
  private String socialBase;
  private String fundBase;
  private String option = "NONE";
  private String additional;
  private String bonus = "CHEAPER";
  private String monthsBefore;
  private String incomeBefore;
  private String contributionsBefore;
  private String additionalBefore;
  private String withheldBefore;
  private Slip slip;
  private String opened;

  /** Counties on the reader's ground. */
  public List<AreaNode> getAreas() { return counties.with(Rights.PAY_TRIAL); }

  public String getArea() {
    if (area == null) area = getAreas().stream().map(AreaNode::code).findFirst().orElse(null);
    return area;
  }

  public String getMonth() {
    if (month == null) month = YearMonth.from(times.getToday()).toString();
    return month;
  }

  /** Policies in force in the month; none while the month cannot be read. */
  public List<PayTrials.Choice> getChoices() {
    if (choices == null) {
      choices = getArea() == null || !getMonth().matches("(19|20|21)\\d{2}-(0[1-9]|1[0-2])") ? List.of() : trials.choices(area, YearMonth.parse(month));
      if (policy == null || choices.stream().noneMatch(one -> one.code().equals(policy))) policy = choices.isEmpty() ? null : choices.get(0).code();
      fill();
    }
    return choices;
  }

  public PayTrials.Choice getChoice() { return getChoices().stream().filter(one -> one.code().equals(policy)).findFirst().orElse(null); }

  /** Another county, month or policy: other facts are asked. */
  public void moved() {
    choices = null;
    slip = null;
  }

  private void fill() {
    var choice = choices.stream().filter(one -> one.code().equals(policy)).findFirst().orElse(null);
    if (choice == null) return;
    facts.keySet().removeIf(name -> choice.facts().stream().noneMatch(fact -> fact.code().equals(name)));
    choice.facts().forEach(fact -> facts.putIfAbsent(fact.code(), fact.standard() != null ? fact.standard() : fact.choices().isEmpty() ? "" : fact.choices().get(0)));
  }

  public void work() {
    slip = null;
    slip = trials.slip(new TryPay(area, policy, getMonth(), new HashMap<>(facts), blank(socialBase), blank(fundBase), null, null, null, null, option, before(), blank(additional), null, bonus));
    opened = null;
  }

  /** All or nothing: a sum of the year with a hole in it gives a wrong tax. */
  private TryPay.Before before() {
    if (blank(monthsBefore) == null && blank(incomeBefore) == null && blank(withheldBefore) == null) return null;
    if (blank(monthsBefore) == null || !monthsBefore.strip().matches("\\d{1,2}")) throw Refusal.invalid("pay.months-before", monthsBefore == null ? "" : monthsBefore, getMonth().substring(5));
    return new TryPay.Before(Integer.valueOf(monthsBefore.strip()), zero(incomeBefore), zero(contributionsBefore), zero(additionalBefore), zero(withheldBefore));
  }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private static String zero(String text) { return blank(text) == null ? "0" : text.strip(); }

  /** Shows or hides where a line comes from. */
  public void open(String code) { opened = code.equals(opened) ? null : code; }

  public Slip getSlip() { return slip; }
  public String getOpened() { return opened; }
  public Map<String, String> getFacts() { return facts; }
  public void setArea(String area) { this.area = area; }
  public void setMonth(String month) { this.month = month == null ? null : month.strip(); }
  public String getPolicy() { return policy; }
  public void setPolicy(String policy) { this.policy = policy; }
  public String getSocialBase() { return socialBase; }
  public void setSocialBase(String socialBase) { this.socialBase = socialBase; }
  public String getFundBase() { return fundBase; }
  public void setFundBase(String fundBase) { this.fundBase = fundBase; }
  public String getOption() { return option; }
  public void setOption(String option) { this.option = option; }
  public String getAdditional() { return additional; }
  public void setAdditional(String additional) { this.additional = additional; }
  public String getBonus() { return bonus; }
  public void setBonus(String bonus) { this.bonus = bonus; }
  public String getMonthsBefore() { return monthsBefore; }
  public void setMonthsBefore(String monthsBefore) { this.monthsBefore = monthsBefore; }
  public String getIncomeBefore() { return incomeBefore; }
  public void setIncomeBefore(String incomeBefore) { this.incomeBefore = incomeBefore; }
  public String getContributionsBefore() { return contributionsBefore; }
  public void setContributionsBefore(String contributionsBefore) { this.contributionsBefore = contributionsBefore; }
  public String getAdditionalBefore() { return additionalBefore; }
  public void setAdditionalBefore(String additionalBefore) { this.additionalBefore = additionalBefore; }
  public String getWithheldBefore() { return withheldBefore; }
  public void setWithheldBefore(String withheldBefore) { this.withheldBefore = withheldBefore; }
}
