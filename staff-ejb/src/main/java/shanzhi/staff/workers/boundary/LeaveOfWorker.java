package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Somebody is away for a time. */
public class LeaveOfWorker implements Serializable {

  @NotNull(message = "请选择请假类型")
  private LeaveKind kind;
  @NotNull(message = "请填写开始日期")
  private LocalDate from;
  /** Last day away; null while nobody knows. */
  private LocalDate until;
  @Size(max = 80, message = "依据不超过 80 个字")
  private String document;

  public LeaveKind getKind() { return kind; }
  public void setKind(LeaveKind kind) { this.kind = kind; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
