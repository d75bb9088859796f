package shanzhi.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.InsuranceRates;
import shanzhi.staff.insurance.boundary.RateLine;
import shanzhi.staff.insurance.boundary.WageLine;
import shanzhi.staff.tax.boundary.IncomeTaxes;
import shanzhi.staff.tax.boundary.TaxFigure;
import shanzhi.staff.tax.boundary.TaxLine;

/** 费率与税率表: every dated row a slip may follow, with its document and whether somebody has seen it. */
@Named
@RequestScoped
public class ReadRates {

  @Inject InsuranceRates insurance;
  @Inject IncomeTaxes taxes;

  private List<RateLine> rates;
  private List<TaxLine> lines;
  private List<TaxFigure> figures;

  public List<RateLine> getRates() {
    if (rates == null) rates = insurance.rates();
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
}
