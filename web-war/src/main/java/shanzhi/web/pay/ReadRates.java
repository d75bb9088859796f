package shanzhi.web.pay;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.kernel.Rights;
import shanzhi.staff.insurance.boundary.AnnouncedFigure;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.InsuranceRates;
import shanzhi.staff.insurance.boundary.RateLine;
import shanzhi.staff.insurance.boundary.WageLine;
import shanzhi.staff.tax.boundary.IncomeTaxes;
import shanzhi.staff.tax.boundary.TaxFigure;
import shanzhi.staff.tax.boundary.TaxLine;
import shanzhi.web.frame.Notes;

/** 费率与税率表: every dated row a slip may follow, with its document and whether somebody has seen it; published figures are entered here. */
@Named
@ViewScoped
public class ReadRates implements Serializable {

  @Inject transient InsuranceRates insurance;
  @Inject transient IncomeTaxes taxes;
  @Inject transient Counties counties;

  private List<RateLine> rates;
  private List<TaxLine> lines;
  private List<TaxFigure> figures;
  private String area;
  private String kind = "SOCIAL_BASE";
  private Integer injuryClass;
  private String first;
  private String second;
  private LocalDate from;
  private String source;

  /** By item, as slips show them. */
  public List<RateLine> getRates() {
    if (rates == null) rates = insurance.rates().stream().sorted(Comparator.comparing(RateLine::item).thenComparing(RateLine::injuryClass).thenComparing(RateLine::area).thenComparing(RateLine::from)).toList();
    return rates;
  }

  public List<BaseLine> getBases() { return insurance.bases(); }

  public List<WageLine> getWages() { return insurance.minimumWages(); }

  public List<TaxLine> getLines() {
    if (lines == null) lines = taxes.tables();
    return lines;
  }

  public List<TaxFigure> getFigures() {
    if (figures == null) figures = taxes.figures();
    return figures;
  }

  /** Counties for which the reader may enter figures. */
  public List<AreaNode> getAreas() { return counties.with(Rights.PAY_POLICY_EDIT); }

  public void announce() {
    insurance.announce(new AnnouncedFigure(area, kind, injuryClass, first == null ? null : first.strip(), second == null || second.isBlank() ? null : second.strip(), from, source));
    rates = null;
    first = second = null;
    Notes.done("rates.announced");
  }

  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public Integer getInjuryClass() { return injuryClass; }
  public void setInjuryClass(Integer injuryClass) { this.injuryClass = injuryClass; }
  public String getFirst() { return first; }
  public void setFirst(String first) { this.first = first; }
  public String getSecond() { return second; }
  public void setSecond(String second) { this.second = second; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
