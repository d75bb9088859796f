package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A hazard as it is found, alone or while a form is filled in. */
public class RaiseHazard implements Serializable {

  @Pattern(regexp = "FIRE|GAS|FLOOD|BUILDING|ELECTRIC|ROAD|OTHER", message = "隐患类别不对")
  private String kind = "FIRE";
  @Pattern(regexp = "ORDINARY|MAJOR|GRAVE", message = "隐患等级应为 ORDINARY、MAJOR 或 GRAVE")
  private String grade = "ORDINARY";
  @NotBlank(message = "请写明隐患") @Size(min = 4, max = 1000, message = "隐患情况为 4 至 1000 字")
  private String description;
  @NotBlank(message = "请填写位置") @Size(max = 200, message = "位置不超过 200 字")
  private String address;
  /** Community or grid. Left out when it is raised from a receipt. */
  @Pattern(regexp = "\\d{12}|\\d{19}", message = "社区应为 12 位代码，网格应为 19 位编码")
  private String ground;
  /** Receipt it was found with. */
  private Long task;
  private Long household;
  @Size(max = 9, message = "照片不超过 9 张")
  private List<Long> photos = new ArrayList<>();

  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getGrade() { return grade; }
  public void setGrade(String grade) { this.grade = grade; }
  public String getDescription() { return description; }
  public void setDescription(String description) { this.description = description; }
  public String getAddress() { return address; }
  public void setAddress(String address) { this.address = address; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground == null || ground.isBlank() ? null : ground; }
  public Long getTask() { return task; }
  public void setTask(Long task) { this.task = task; }
  public Long getHousehold() { return household; }
  public void setHousehold(Long household) { this.household = household; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
}
