package shanzhi.web.pay;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.staff.pay.boundary.HouseRule;
import shanzhi.staff.pay.boundary.HouseRules;
import shanzhi.web.frame.Texts;

/** 执行标准: what is gone by beside policies, rates and taxes, dated, with its source; to be read only. */
@Named
@ViewScoped
public class ReadHouseRules implements Serializable {

  @Inject transient HouseRules rules;

  private List<HouseRule> all;

  public List<String> getGroups() { return List.of("APPRAISAL", "LEAVE", "ROSTER", "STAFFING", "PAYROLL"); }

  public List<HouseRule> of(String group) {
    if (all == null) all = rules.all();
    return all.stream().filter(one -> one.group().equals(group)).toList();
  }

  /** The constant's word, or the span itself. */
  public String whose(HouseRule one) { return one.of() == null ? "" : Texts.get(one.of(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

  public String value(HouseRule one) {
    var unit = Texts.get("house.unit." + one.unit(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
    return one.amount().stripTrailingZeros().toPlainString() + (one.most() == null ? "" : "–" + one.most().stripTrailingZeros().toPlainString()) + unit;
  }
}
