package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** In which schemes a worker is, from a month on. */
public class InsureWorker implements Serializable {

  /** First month, by its first day. */
  @NotNull(message = "请填写起始月份")
  private LocalDate from;
  private boolean insured;
  private boolean fund;
  /** Of the housing fund in percent, 5 to 12; null without the fund. */
  @DecimalMin(value = "5", message = "公积金比例不低于 5%") @DecimalMax(value = "12", message = "公积金比例不高于 12%") @Digits(integer = 2, fraction = 2, message = "公积金比例最多两位小数")
  private BigDecimal fundRate;

  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public boolean isInsured() { return insured; }
  public void setInsured(boolean insured) { this.insured = insured; }
  public boolean isFund() { return fund; }
  public void setFund(boolean fund) { this.fund = fund; }
  public BigDecimal getFundRate() { return fundRate; }
  public void setFundRate(BigDecimal fundRate) { this.fundRate = fundRate; }
}
