package shanzhi.projects.communion.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A courtyard as the community sets it up, with its Party group and three councils. */
public class SetUpCourtyard implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotBlank(message = "请填写院落名称") @Size(max = 40, message = "院落名称不超过 40 字")
  private String name;
  @Min(value = 1, message = "户数至少为 1") @Max(value = 100_000, message = "户数不超过 100000")
  private int households = 1;
  @NotNull(message = "请填写起始日期")
  private LocalDate from;

  public static SetUpCourtyard of(String community, String name, int households, LocalDate from) {
    var it = new SetUpCourtyard();
    it.community = community;
    it.name = name;
    it.households = households;
    it.from = from;
    return it;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public int getHouseholds() { return households; }
  public void setHouseholds(int households) { this.households = households; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
