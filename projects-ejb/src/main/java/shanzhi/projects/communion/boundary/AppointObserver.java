package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A citizen observer (市民观察员) as the community appoints one. */
public class AppointObserver implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 字")
  private String name;
  @NotBlank(message = "请填写观察领域") @Size(max = 80, message = "观察领域不超过 80 字")
  private String field;
  @NotNull(message = "请填写起始日期")
  private LocalDate from;

  public static AppointObserver of(String community, String name, String field, LocalDate from) {
    var it = new AppointObserver();
    it.community = community;
    it.name = name;
    it.field = field;
    it.from = from;
    return it;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getField() { return field; }
  public void setField(String field) { this.field = field; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
