package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Somebody leaves for good. */
public class ExitOfWorker implements Serializable {

  /** Last day of work. */
  @NotNull(message = "请填写最后工作日")
  private LocalDate lastDay;
  @NotNull(message = "请选择离职原因")
  private ExitReason reason;
  @Size(max = 200, message = "说明不超过 200 个字")
  private String words;

  public LocalDate getLastDay() { return lastDay; }
  public void setLastDay(LocalDate lastDay) { this.lastDay = lastDay; }
  public ExitReason getReason() { return reason; }
  public void setReason(ExitReason reason) { this.reason = reason; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
