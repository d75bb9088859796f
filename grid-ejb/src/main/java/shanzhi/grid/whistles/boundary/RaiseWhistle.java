package shanzhi.grid.whistles.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A whistle to be raised: what for, where, whom it calls, and perhaps an open call to everybody. */
public class RaiseWhistle implements Serializable {

  /** WORK 工作推进哨 or HARD 攻坚克难哨. */
  @NotNull(message = "请选择哨的种类") @Pattern(regexp = "WORK|HARD", message = "种类应为 WORK 或 HARD")
  private String kind = "WORK";
  /** STUBBORN, JOINT or EMERGENCY: nothing else justifies a whistle. */
  @NotBlank(message = "请选择吹哨事由") @Pattern(regexp = "STUBBORN|JOINT|EMERGENCY", message = "事由应为 STUBBORN、JOINT 或 EMERGENCY")
  private String cause;
  @NotBlank(message = "请写明标题") @Size(max = 80, message = "标题不超过 80 字")
  private String title;
  @NotBlank(message = "请写明情况和需要部门做什么") @Size(max = 1000, message = "情况不超过 1000 字")
  private String description;
  @Size(max = 200, message = "地址不超过 200 字")
  private String address;
  /** Town or community, 12 digits; may be left out when raised from an incident. */
  @Pattern(regexp = "\\d{12}", message = "地点应为镇街或社区的 12 位代码")
  private String ground;
  /** The incident it is raised from; it stays open. */
  @Pattern(regexp = "PJ-\\d{8}-\\d{1,18}", message = "请填写事件编号")
  private String incident;
  /** Departments that are called. */
  @Size(max = 12, message = "一次最多吹 12 个部门") @NotNull
  private List<@NotNull Long> offices = new ArrayList<>();
  @Size(max = 9, message = "照片不超过 9 张") @NotNull
  private List<@NotNull Long> photos = new ArrayList<>();
  /** How many volunteers, organisations or shops are asked for; null for none. */
  @Min(value = 1, message = "求助至少 1 个名额") @Max(value = 99, message = "求助最多 99 个名额")
  private Integer wanted;
  /** What they are asked for. */
  @Size(max = 500, message = "求助内容不超过 500 字")
  private String plea;

  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getCause() { return cause; }
  public void setCause(String cause) { this.cause = cause; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getDescription() { return description; }
  public void setDescription(String description) { this.description = description; }
  public String getAddress() { return address; }
  public void setAddress(String address) { this.address = address; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public String getIncident() { return incident; }
  public void setIncident(String incident) { this.incident = incident; }
  public List<Long> getOffices() { return offices; }
  public void setOffices(List<Long> offices) { this.offices = offices; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
  public Integer getWanted() { return wanted; }
  public void setWanted(Integer wanted) { this.wanted = wanted; }
  public String getPlea() { return plea; }
  public void setPlea(String plea) { this.plea = plea; }
}
