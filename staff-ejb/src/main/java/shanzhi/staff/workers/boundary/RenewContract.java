package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** The next contract of a worker with the present unit. */
public class RenewContract implements Serializable {

  @NotNull(message = "请填写合同起始日期")
  private LocalDate from;
  @NotNull(message = "请选择合同类型")
  private ContractKind kind;
  /** Last day; null for an open end. */
  private LocalDate until;
  @Size(max = 40, message = "合同编号不超过 40 个字符")
  private String number;

  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public ContractKind getKind() { return kind; }
  public void setKind(ContractKind kind) { this.kind = kind; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
