package shanzhi.projects.works.boundary;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** What a project is to be: made of a resolved item, whose title, money and purpose it takes over. */
public class PlanProject implements Serializable {

  @NotBlank(message = "请选择议决事项") @Size(max = 60, message = "议决事项编号不超过 60 个字")
  private String item;
  @Size(max = 40, message = "模板代码不超过 40 字")
  private String template;
  @NotBlank(message = "请填写建设目标") @Size(min = 2, max = 500, message = "建设目标为 2 至 500 字")
  private String goal;
  @NotBlank(message = "请填写实施地点") @Size(max = 120, message = "实施地点不超过 120 字")
  private String place;
  @Min(value = 0, message = "受益户数不能为负数")
  private int households;
  @NotBlank(message = "请填写项目负责人") @Size(max = 40, message = "项目负责人不超过 40 字")
  private String lead;
  @Size(max = 40, message = "社区规划师不超过 40 字")
  private String planner;
  @NotNull(message = "请填写计划开工日期")
  private LocalDate startsOn;
  @NotNull(message = "请填写计划完工日期")
  private LocalDate endsOn;
  private int version;

  public String getItem() { return item; }
  public void setItem(String item) { this.item = item; }
  /** Code of a template; null for the standard one of the item's kind. */
  public String getTemplate() { return template; }
  public void setTemplate(String template) { this.template = template; }
  public String getGoal() { return goal; }
  public void setGoal(String goal) { this.goal = goal; }
  public String getPlace() { return place; }
  public void setPlace(String place) { this.place = place; }
  public int getHouseholds() { return households; }
  public void setHouseholds(int households) { this.households = households; }
  public String getLead() { return lead; }
  public void setLead(String lead) { this.lead = lead; }
  public String getPlanner() { return planner; }
  public void setPlanner(String planner) { this.planner = planner; }
  public LocalDate getStartsOn() { return startsOn; }
  public void setStartsOn(LocalDate startsOn) { this.startsOn = startsOn; }
  public LocalDate getEndsOn() { return endsOn; }
  public void setEndsOn(LocalDate endsOn) { this.endsOn = endsOn; }
  /** As it was read; not asked for when it is opened. */
  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
}
