package shanzhi.projects.funds.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import shanzhi.projects.ledger.boundary.FundSource;

/** A year's money of a county or town. Guarantee money names a formula; incentive money is shared out by the reviewed applications. */
public class DraftPool implements Serializable {

  @NotBlank(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位")
  private String area;
  @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100")
  private int year;
  @NotNull(message = "请选择资金来源")
  private FundSource source = FundSource.GUARANTEE;
  @NotNull(message = "请填写资金总额") @DecimalMin(value = "0.01", message = "资金总额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  @Size(max = 60, message = "请选择分配公式")
  private String formula;
  @NotBlank(message = "请填写安排文件") @Size(min = 2, max = 120, message = "安排文件为 2 至 120 个字")
  private String document;

  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public FundSource getSource() { return source; }
  public void setSource(FundSource source) { this.source = source; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public String getFormula() { return formula; }
  public void setFormula(String formula) { this.formula = formula; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
