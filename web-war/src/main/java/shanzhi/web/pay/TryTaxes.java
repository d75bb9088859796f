package shanzhi.web.pay;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shanzhi.staff.tax.boundary.BonusQuestion;
import shanzhi.staff.tax.boundary.BonusTaxed;
import shanzhi.staff.tax.boundary.IncomeTaxes;
import shanzhi.staff.tax.boundary.WithheldMonth;
import shanzhi.staff.tax.boundary.WithholdingQuestion;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** Withholding over months, and a bonus taxed by itself, tried out. */
@Named
@ViewScoped
public class TryTaxes implements Serializable {

  private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+?)(?:\\s*[×xX*]\\s*(\\d{1,3}))?");

  @Inject transient IncomeTaxes taxes;
  @Inject transient Times times;

  private String first;
  private String option = "NONE";
  private String lines = "15000.00 2000.00 0 ×6";
  private List<WithheldMonth> months = List.of();
  private String bonus;
  private BonusTaxed taxed;

  public void withhold() {
    months = List.of();
    var asked = asked();
    if (asked != null) months = taxes.withholding(new WithholdingQuestion(getFirst(), option, asked));
  }

  /** Null where a line is none; which one is said. */
  private List<WithholdingQuestion.Month> asked() {
    var asked = new ArrayList<WithholdingQuestion.Month>();
    int number = 0;
    for (var line : String.valueOf(lines).lines().toList()) {
      number++;
      if (line.isBlank()) continue;
      var found = LINE.matcher(line.strip());
      if (!found.matches()) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.get("pay.withholding.bad-line", faces.getViewRoot().getLocale(), number), null));
        return null;
      }
      int times = found.group(4) == null ? 1 : Integer.parseInt(found.group(4));
      for (int i = 0; i < times; i++) asked.add(new WithholdingQuestion.Month(found.group(1), found.group(2), found.group(3)));
    }
    return asked;
  }

  public void tax() {
    taxed = null;
    taxed = taxes.bonus(new BonusQuestion(bonus == null ? null : bonus.strip()));
  }

  public BigDecimal getTotal() { return months.stream().map(WithheldMonth::withheld).reduce(BigDecimal.ZERO, BigDecimal::add); }

  public String getFirst() {
    if (first == null) first = times.getToday().getYear() + "-01";
    return first;
  }

  public void setFirst(String first) { this.first = first == null ? null : first.strip(); }
  public String getOption() { return option; }
  public void setOption(String option) { this.option = option; }
  public String getLines() { return lines; }
  public void setLines(String lines) { this.lines = lines; }
  public List<WithheldMonth> getMonths() { return months; }
  public String getBonus() { return bonus; }
  public void setBonus(String bonus) { this.bonus = bonus; }
  public BonusTaxed getTaxed() { return taxed; }
}
