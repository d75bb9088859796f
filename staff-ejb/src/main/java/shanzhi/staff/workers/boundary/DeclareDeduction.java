package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An additional deduction that a worker declares to the unit. Months are named by their first day. */
public class DeclareDeduction implements Serializable {

  @NotNull(message = "请选择扣除项目")
  private DeductionKind kind;
  /** Children, for what is deducted by head. */
  @Min(value = 1, message = "人数至少 1") @Max(value = 9, message = "人数至多 9")
  private int heads = 1;
  /** A month, for all heads together. */
  @NotNull(message = "请填写每月扣除额") @Positive(message = "每月扣除额应大于 0") @Digits(integer = 6, fraction = 2, message = "每月扣除额最多两位小数")
  private BigDecimal monthly;
  /** First month. */
  @NotNull(message = "请填写起始月份")
  private LocalDate from;
  /** Last month; null for an open end. */
  private LocalDate until;
  /** Day the unit was told; null for today. */
  private LocalDate reportedOn;

  public DeductionKind getKind() { return kind; }
  public void setKind(DeductionKind kind) { this.kind = kind; }
  public int getHeads() { return heads; }
  public void setHeads(int heads) { this.heads = heads; }
  public BigDecimal getMonthly() { return monthly; }
  public void setMonthly(BigDecimal monthly) { this.monthly = monthly; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public LocalDate getReportedOn() { return reportedOn; }
  public void setReportedOn(LocalDate reportedOn) { this.reportedOn = reportedOn; }
}
