package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** What came of a line. */
public class CompleteEntry implements Serializable {

  private int version;
  @NotNull(message = "请填写完成日期")
  private LocalDate on;
  @NotBlank(message = "请填写完成情况") @Size(max = 500, message = "完成情况不超过 500 字")
  private String result;

  public static CompleteEntry of(int version, LocalDate on, String result) {
    var it = new CompleteEntry();
    it.version = version;
    it.on = on;
    it.result = result;
    return it;
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public LocalDate getOn() { return on; }
  public void setOn(LocalDate on) { this.on = on; }
  public String getResult() { return result; }
  public void setResult(String result) { this.result = result; }
}
