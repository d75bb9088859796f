package shanzhi.projects.registers.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An entry of a register; the same number again changes it. Whoever says which version was read is refused when it has changed since. */
public class EnterEntry implements Serializable {

  private Integer version;
  @NotNull(message = "请选择清册")
  private Register register;
  @NotBlank(message = "请填写编号") @Size(min = 3, max = 40, message = "编号为 3 至 40 个字")
  private String number;
  @NotBlank(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码")
  private String area;
  @NotBlank(message = "请选择类别") @Size(max = 40, message = "类别不超过 40 字")
  private String kind;
  @NotBlank(message = "请选择状态") @Size(max = 40, message = "状态不超过 40 字")
  private String state;
  @NotBlank(message = "请填写名称") @Size(min = 2, max = 120, message = "名称为 2 至 120 字")
  private String title;
  @Size(max = 80, message = "合作单位不超过 80 字")
  private String partner;
  @Min(value = 0, message = "户数不能为负数")
  private Integer households;
  @DecimalMin(value = "0", message = "规模不能为负数") @Digits(integer = 12, fraction = 2, message = "规模最多两位小数")
  private BigDecimal size;
  @DecimalMin(value = "0", message = "金额不能为负数") @Digits(integer = 14, fraction = 2, message = "金额最多两位小数")
  private BigDecimal amount;
  @NotNull(message = "请填写日期")
  private LocalDate day;
  @Size(max = 500, message = "说明不超过 500 字")
  private String words;

  /** The one that was read; 0 for a number nobody has yet; null for whatever stands there. */
  public Integer getVersion() { return version; }
  public void setVersion(Integer version) { this.version = version; }
  public Register getRegister() { return register; }
  public void setRegister(Register register) { this.register = register; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getState() { return state; }
  public void setState(String state) { this.state = state; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getPartner() { return partner; }
  public void setPartner(String partner) { this.partner = partner; }
  public Integer getHouseholds() { return households; }
  public void setHouseholds(Integer households) { this.households = households; }
  /** Square metres; metres of a route. */
  public BigDecimal getSize() { return size; }
  public void setSize(BigDecimal size) { this.size = size; }
  /** Yuan. */
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  /** Of the state it is in. */
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
