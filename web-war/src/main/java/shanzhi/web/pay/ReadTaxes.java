package shanzhi.web.pay;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.staff.tax.boundary.IncomeTaxes;
import shanzhi.staff.tax.boundary.TaxFigure;
import shanzhi.staff.tax.boundary.TaxLine;

/** 税率表: brackets and deductions of the wage tax, dated, with their documents; to be read only. */
@Named
@ViewScoped
public class ReadTaxes implements Serializable {

  @Inject transient IncomeTaxes taxes;

  private List<TaxLine> lines;
  private List<TaxFigure> figures;

  public List<TaxLine> getLines() {
    if (lines == null) lines = taxes.tables();
    return lines;
  }

  public List<TaxFigure> getFigures() {
    if (figures == null) figures = taxes.figures();
    return figures;
  }
}
