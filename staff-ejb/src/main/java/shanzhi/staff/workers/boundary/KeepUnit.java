package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A paying unit as it shall be. */
public class KeepUnit implements Serializable {

  @NotBlank(message = "请填写单位名称") @Size(max = 60, message = "单位名称不超过 60 个字")
  private String name;
  @NotBlank(message = "请填写统一社会信用代码") @Size(max = 30, message = "统一社会信用代码应为 18 位")
  private String creditCode;
  /** A county or a town. */
  @NotBlank(message = "请选择所属区划") @Pattern(regexp = "\\d{9}000", message = "所属区划为区县或镇街的 12 位代码")
  private String area;
  @Size(max = 60, message = "主管税务机关不超过 60 个字")
  private String taxOffice;
  @Size(max = 30, message = "社保单位编号不超过 30 位")
  private String insuranceNumber;
  @Size(max = 30, message = "公积金单位账号不超过 30 位")
  private String fundNumber;
  @Size(max = 30, message = "预算单位编码不超过 30 位")
  private String budgetCode;
  /** Of the work injury insurance, 1 to 8. */
  @Min(value = 1, message = "工伤类别为 1 至 8") @Max(value = 8, message = "工伤类别为 1 至 8")
  private int injuryClass = 1;
  @NotNull(message = "请填写启用日期")
  private LocalDate from;

  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getCreditCode() { return creditCode; }
  public void setCreditCode(String creditCode) { this.creditCode = creditCode; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getTaxOffice() { return taxOffice; }
  public void setTaxOffice(String taxOffice) { this.taxOffice = taxOffice; }
  public String getInsuranceNumber() { return insuranceNumber; }
  public void setInsuranceNumber(String insuranceNumber) { this.insuranceNumber = insuranceNumber; }
  public String getFundNumber() { return fundNumber; }
  public void setFundNumber(String fundNumber) { this.fundNumber = fundNumber; }
  public String getBudgetCode() { return budgetCode; }
  public void setBudgetCode(String budgetCode) { this.budgetCode = budgetCode; }
  public int getInjuryClass() { return injuryClass; }
  public void setInjuryClass(int injuryClass) { this.injuryClass = injuryClass; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
