package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** What an observer saw. */
public class RecordObservation implements Serializable {

  @NotNull(message = "请选择观察员")
  private Long observer;
  @NotNull(message = "请填写观察日期")
  private LocalDate on;
  @NotBlank(message = "请填写地点") @Size(max = 80, message = "地点不超过 80 字")
  private String place;
  @NotBlank(message = "请填写观察内容") @Size(max = 500, message = "观察内容不超过 500 字")
  private String text;

  public static RecordObservation of(Long observer, LocalDate on, String place, String text) {
    var it = new RecordObservation();
    it.observer = observer;
    it.on = on;
    it.place = place;
    it.text = text;
    return it;
  }

  public Long getObserver() { return observer; }
  public void setObserver(Long observer) { this.observer = observer; }
  public LocalDate getOn() { return on; }
  public void setOn(LocalDate on) { this.on = on; }
  public String getPlace() { return place; }
  public void setPlace(String place) { this.place = place; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
