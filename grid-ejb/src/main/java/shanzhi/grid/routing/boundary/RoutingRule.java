package shanzhi.grid.routing.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** One rule as somebody writes it: when it fits, and which office takes it then. What is left out fits everything. */
public class RoutingRule implements Serializable {

  /** Null for a new one. */
  private Long id;
  /** From 1; the first rule that fits holds. Null: behind the last. */
  @Min(value = 1, message = "顺序应为 1 至 200") @Max(value = 200, message = "顺序应为 1 至 200")
  private Integer position;
  @Size(max = 40, message = "规则名称不超过 40 字")
  private String label;
  @Pattern(regexp = "\\d{2}(\\d{2})?", message = "事件类别应为 2 位大类或 4 位小类代码")
  private String type;
  @Pattern(regexp = "\\d{12}|\\d{19}", message = "地点应为 12 位区划或 19 位网格编码")
  private String ground;
  @Pattern(regexp = "ORDINARY|URGENT|EMERGENCY", message = "优先级应为 ORDINARY、URGENT 或 EMERGENCY")
  private String priority;
  @NotNull(message = "请选择适用时间") @Pattern(regexp = "ANY|WORKING_TIME|OFF_TIME|WORKING_DAY|REST_DAY", message = "适用时间应为 ANY、WORKING_TIME、OFF_TIME、WORKING_DAY 或 REST_DAY")
  private String times = "ANY";
  /** Digits 1 (Monday) to 7 (Sunday). */
  @Pattern(regexp = "[1-7]{1,7}", message = "星期应为 1（周一）至 7（周日）的数字，如 12345")
  private String weekdays;
  private LocalTime fromTime;
  /** Before {@code fromTime}: until the next day. */
  private LocalTime toTime;
  private Long office;
  /** Instead of an office: a word in the name of the office of the event's own town, e.g. 市政所. */
  @Size(min = 2, max = 20, message = "部门名称中的字应为 2 至 20 个")
  private String officeWord;
  @Size(max = 5, message = "协办部门不超过 5 个")
  private List<@NotNull(message = "协办部门不应为空") Long> helpers = new ArrayList<>();
  /** Dispatched without the desk as soon as it is filed. */
  private boolean automatic;

  public Long getId() { return id; }
  public void setId(Long id) { this.id = id; }
  public Integer getPosition() { return position; }
  public void setPosition(Integer position) { this.position = position; }
  public String getLabel() { return label; }
  public void setLabel(String label) { this.label = label; }
  public String getType() { return type; }
  public void setType(String type) { this.type = type; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public String getPriority() { return priority; }
  public void setPriority(String priority) { this.priority = priority; }
  public String getTimes() { return times; }
  public void setTimes(String times) { this.times = times; }
  public String getWeekdays() { return weekdays; }
  public void setWeekdays(String weekdays) { this.weekdays = weekdays; }
  public LocalTime getFromTime() { return fromTime; }
  public void setFromTime(LocalTime fromTime) { this.fromTime = fromTime; }
  public LocalTime getToTime() { return toTime; }
  public void setToTime(LocalTime toTime) { this.toTime = toTime; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public String getOfficeWord() { return officeWord; }
  public void setOfficeWord(String officeWord) { this.officeWord = officeWord; }
  public List<Long> getHelpers() { return helpers == null ? List.of() : helpers; }
  public void setHelpers(List<Long> helpers) { this.helpers = helpers; }
  public boolean isAutomatic() { return automatic; }
  public void setAutomatic(boolean automatic) { this.automatic = automatic; }
}
