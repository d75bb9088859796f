package shanzhi.staff.planning.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What was granted for a unit and year: pay and the unit's contributions together, yuan. */
public class EnterBudget implements Serializable {

  @NotNull(message = "请选择发薪单位")
  private Long unit;
  @Min(value = 2019, message = "年份应为 2019 至 2100") @Max(value = 2100, message = "年份应为 2019 至 2100")
  private int year;
  @NotNull(message = "请填写预算金额") @DecimalMin(value = "0.01", message = "预算金额应大于零") @Digits(integer = 12, fraction = 2, message = "预算金额最多两位小数")
  private BigDecimal amount;
  @NotNull(message = "请填写批复日期")
  private LocalDate grantedOn;
  @NotBlank(message = "请填写批复文件") @Size(min = 2, max = 120, message = "批复文件为 2 至 120 个字")
  private String document;

  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getGrantedOn() { return grantedOn; }
  public void setGrantedOn(LocalDate grantedOn) { this.grantedOn = grantedOn; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
