package shanzhi.web.projects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;
import shanzhi.projects.livelihood.boundary.EnterLivelihood;
import shanzhi.projects.livelihood.boundary.LivelihoodLine;
import shanzhi.projects.livelihood.boundary.LivelihoodProjects;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 登记民生项目 in a dialog: a new one, or another plan for one that is there. */
@Named
@ViewScoped
public class PlanLivelihood implements Serializable {

  @Inject BrowseLivelihood page;
  @Inject LivelihoodProjects projects;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private int version;
  private String number;
  private String area;
  private String category;
  private String title;
  private String office;
  private BigDecimal total;
  private BigDecimal planned;
  private LocalDate startsOn;
  private LocalDate endsOn;

  public void begin() {
    version = 0;
    number = category = title = office = null;
    area = areaPicker.getCode();
    total = planned = null;
    startsOn = LocalDate.of(page.getYear(), 1, 1);
    endsOn = LocalDate.of(page.getYear(), 12, 31);
  }

  public void change(LivelihoodLine line) {
    version = line.version();
    number = line.number();
    area = line.area();
    category = line.category();
    title = line.title();
    office = line.office();
    total = line.total();
    planned = line.planned();
    startsOn = line.startsOn();
    endsOn = line.endsOn();
  }

  public void save() {
    projects.plan(version, new EnterLivelihood(number, area, category, title, office, page.getYear(), total, planned, startsOn, endsOn));
    page.search();
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    Notes.done("regs.saved", number);
  }

  /** The number of one that is there stays. */
  public boolean isThere() { return version > 0; }

  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getCategory() { return category; }
  public void setCategory(String category) { this.category = category; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getOffice() { return office; }
  public void setOffice(String office) { this.office = office; }
  public BigDecimal getTotal() { return total; }
  public void setTotal(BigDecimal total) { this.total = total; }
  public BigDecimal getPlanned() { return planned; }
  public void setPlanned(BigDecimal planned) { this.planned = planned; }
  public LocalDate getStartsOn() { return startsOn; }
  public void setStartsOn(LocalDate startsOn) { this.startsOn = startsOn; }
  public LocalDate getEndsOn() { return endsOn; }
  public void setEndsOn(LocalDate endsOn) { this.endsOn = endsOn; }
}
