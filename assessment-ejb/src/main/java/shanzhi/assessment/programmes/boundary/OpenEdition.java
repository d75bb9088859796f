package shanzhi.assessment.programmes.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import shanzhi.assessment.rounds.boundary.Body;

/** An edition as it is opened. Approval and body are for 示范创建 alone. */
public class OpenEdition implements Serializable {

  private long programme;
  @NotBlank(message = "请选择区（市）县") @Pattern(regexp = "\\d{12}", message = "区划代码为 12 位数字") private String county;
  @Min(value = 2000, message = "年度不早于 2000 年") @Max(value = 2100, message = "年度不晚于 2100 年") private int year;
  @NotBlank(message = "请填写名称") @Size(min = 2, max = 80, message = "名称 2 至 80 字") private String title;
  @Size(max = 80, message = "批准文号不超过 80 字") private String approval;
  private Body body;
  @NotBlank(message = "请填写承办部门") @Size(min = 2, max = 80, message = "承办部门 2 至 80 字") private String department;
  @NotNull(message = "请填写申报截止日") private LocalDate closes;
  @Min(value = 1, message = "名额至少 1 个") @Max(value = 1000, message = "名额不超过 1000 个") private int quota = 1;

  public long getProgramme() { return programme; }
  public void setProgramme(long programme) { this.programme = programme; }
  public String getCounty() { return county; }
  public void setCounty(String county) { this.county = county; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getApproval() { return approval; }
  public void setApproval(String approval) { this.approval = approval; }
  public Body getBody() { return body; }
  public void setBody(Body body) { this.body = body; }
  public String getDepartment() { return department; }
  public void setDepartment(String department) { this.department = department; }
  /** The last day on which units enter and people vote. */
  public LocalDate getCloses() { return closes; }
  public void setCloses(LocalDate closes) { this.closes = closes; }
  public int getQuota() { return quota; }
  public void setQuota(int quota) { this.quota = quota; }
}
