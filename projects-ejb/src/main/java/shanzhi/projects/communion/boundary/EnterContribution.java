package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a partner gave: time, goods, a venue, a skill, a turn in the shared garden. Money goes through the ledger. */
public class EnterContribution implements Serializable {

  @NotNull(message = "请选择合伙人")
  private Long partner;
  @NotNull(message = "请填写日期")
  private LocalDate on;
  @NotNull(message = "请选择类型")
  private ContributionKind kind = ContributionKind.TIME;
  @NotBlank(message = "请填写内容") @Size(max = 200, message = "内容不超过 200 字")
  private String what;
  @DecimalMin(value = "0.1", message = "时长应大于零") @Digits(integer = 5, fraction = 1, message = "时长最多一位小数")
  private BigDecimal hours;
  /** Yuan, of goods. */
  @DecimalMin(value = "0.01", message = "折价应大于零") @Digits(integer = 10, fraction = 2, message = "折价最多两位小数")
  private BigDecimal value;

  public static EnterContribution of(Long partner, LocalDate on, ContributionKind kind, String what) {
    var it = new EnterContribution();
    it.partner = partner;
    it.on = on;
    it.kind = kind;
    it.what = what;
    return it;
  }

  public Long getPartner() { return partner; }
  public void setPartner(Long partner) { this.partner = partner; }
  public LocalDate getOn() { return on; }
  public void setOn(LocalDate on) { this.on = on; }
  public ContributionKind getKind() { return kind; }
  public void setKind(ContributionKind kind) { this.kind = kind; }
  public String getWhat() { return what; }
  public void setWhat(String what) { this.what = what; }
  public BigDecimal getHours() { return hours; }
  public void setHours(BigDecimal hours) { this.hours = hours; }
  public BigDecimal getValue() { return value; }
  public void setValue(BigDecimal value) { this.value = value; }
}
