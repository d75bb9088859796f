package shanzhi.web.projects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.web.frame.Texts;

/** Names, money and days as the pages of projects print them. */
@Named
@RequestScoped
public class ProjectWords {

  @Inject Areas areas;

  /** 飞龙社区 */
  public String area(String code) { return code == null ? "" : areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  /** 12,345.60, or a dash for nothing. */
  public String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }

  /** Ten thousands of yuan, for figures at a glance: 4,500.00. */
  public String wan(BigDecimal amount) { return amount == null ? "—" : money(amount.movePointLeft(4).setScale(2, RoundingMode.HALF_UP)); }

  /** Hundreds of millions of yuan (亿), as livelihood projects are counted: 907.60. */
  public String yi(BigDecimal amount) { return amount == null ? "—" : money(amount.movePointLeft(8).setScale(2, RoundingMode.HALF_UP)); }

  /** 05-19 */
  public String day(LocalDate day) { return day == null ? "—" : day.toString().substring(5); }

  /** A part of a whole in whole percent, 0 where there is no whole. */
  public int percent(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0 ? 0 : part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.DOWN).intValue();
  }

  /** A sentence of the pages with something in it. */
  public String said(String key, Object what) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale(), String.valueOf(what)); }

  public String word(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

  /** Name of a procedure in the reader's language. */
  public String template(TemplateLine template) {
    return Locale.ENGLISH.getLanguage().equals(FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage()) ? template.titleEn() : template.title();
  }

  public ProjectState[] getStates() { return ProjectState.values(); }
}
