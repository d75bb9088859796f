package shanzhi.projects.funds.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A way of sharing pools out, from a day on: parts of the pool (均等、户数、人口, percent), or so much each and so much per hundred residents. */
public class SetFormula implements Serializable {

  @NotBlank(message = "请填写公式代码") @Pattern(regexp = "[A-Z0-9-]{2,40}", message = "公式代码为 2 至 40 位大写字母、数字和连字符")
  private String code;
  @NotBlank(message = "请填写公式名称") @Size(min = 2, max = 80, message = "公式名称为 2 至 80 字")
  private String title;
  private boolean standard;
  @NotNull(message = "请填写均等比例") @DecimalMin(value = "0", message = "比例为 0 至 100") @DecimalMax(value = "100", message = "比例为 0 至 100") @Digits(integer = 3, fraction = 2, message = "比例最多两位小数")
  private BigDecimal equal = BigDecimal.ZERO;
  @NotNull(message = "请填写户数比例") @DecimalMin(value = "0", message = "比例为 0 至 100") @DecimalMax(value = "100", message = "比例为 0 至 100") @Digits(integer = 3, fraction = 2, message = "比例最多两位小数")
  private BigDecimal households = BigDecimal.ZERO;
  @NotNull(message = "请填写人口比例") @DecimalMin(value = "0", message = "比例为 0 至 100") @DecimalMax(value = "100", message = "比例为 0 至 100") @Digits(integer = 3, fraction = 2, message = "比例最多两位小数")
  private BigDecimal residents = BigDecimal.ZERO;
  @NotNull(message = "请填写定额") @DecimalMin(value = "0", message = "金额不能为负") @Digits(integer = 10, fraction = 2, message = "金额最多两位小数")
  private BigDecimal base = BigDecimal.ZERO;
  @NotNull(message = "请填写每百人金额") @DecimalMin(value = "0", message = "金额不能为负") @Digits(integer = 10, fraction = 2, message = "金额最多两位小数")
  private BigDecimal perHundred = BigDecimal.ZERO;
  @NotNull(message = "请填写保底金额") @DecimalMin(value = "0", message = "金额不能为负") @Digits(integer = 10, fraction = 2, message = "金额最多两位小数")
  private BigDecimal least = BigDecimal.ZERO;
  private boolean graded;
  @NotNull(message = "请填写生效日期")
  private LocalDate from;
  @NotBlank(message = "请填写依据") @Size(min = 2, max = 200, message = "依据为 2 至 200 字")
  private String source;

  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  /** So much each and per hundred residents; otherwise parts of the pool. */
  public boolean isStandard() { return standard; }
  public void setStandard(boolean standard) { this.standard = standard; }
  public BigDecimal getEqual() { return equal; }
  public void setEqual(BigDecimal equal) { this.equal = equal; }
  public BigDecimal getHouseholds() { return households; }
  public void setHouseholds(BigDecimal households) { this.households = households; }
  public BigDecimal getResidents() { return residents; }
  public void setResidents(BigDecimal residents) { this.residents = residents; }
  public BigDecimal getBase() { return base; }
  public void setBase(BigDecimal base) { this.base = base; }
  public BigDecimal getPerHundred() { return perHundred; }
  public void setPerHundred(BigDecimal perHundred) { this.perHundred = perHundred; }
  /** Nobody gets less. */
  public BigDecimal getLeast() { return least; }
  public void setLeast(BigDecimal least) { this.least = least; }
  /** Weighed by last year's grade. */
  public boolean isGraded() { return graded; }
  public void setGraded(boolean graded) { this.graded = graded; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
