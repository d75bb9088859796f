package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** A round as it is opened. */
public class OpenRound implements Serializable {

  @NotBlank(message = "请选择区（市）县") @Pattern(regexp = "\\d{12}", message = "区划代码为 12 位数字") private String county;
  @Min(value = 2000, message = "年度不早于 2000 年") @Max(value = 2100, message = "年度不晚于 2100 年") private int year;
  @NotBlank(message = "请填写批次名称") @Size(min = 2, max = 80, message = "批次名称 2 至 80 字") private String title;
  private long system;
  @NotBlank(message = "请填写批准文号") @Size(min = 4, max = 80, message = "批准文号 4 至 80 字") private String approval;
  @NotNull(message = "请选择举办主体") private Body body;
  @NotBlank(message = "请填写承办部门") @Size(min = 2, max = 80, message = "承办部门 2 至 80 字") private String department;
  @NotNull(message = "请填写数据截止日") private LocalDate cutoff;
  @NotNull(message = "请填写申报截止日") private LocalDate deadline;
  @Min(value = 1, message = "名额至少 1 个") @Max(value = 1000, message = "名额不超过 1000 个") private int quota = 1;
  @Min(value = 0, message = "抽验比例 0 至 100") @Max(value = 100, message = "抽验比例 0 至 100") private int cityShare;

  public String getCounty() { return county; }
  public void setCounty(String county) { this.county = county; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public long getSystem() { return system; }
  public void setSystem(long system) { this.system = system; }
  public String getApproval() { return approval; }
  public void setApproval(String approval) { this.approval = approval; }
  public Body getBody() { return body; }
  public void setBody(Body body) { this.body = body; }
  public String getDepartment() { return department; }
  public void setDepartment(String department) { this.department = department; }
  public LocalDate getCutoff() { return cutoff; }
  public void setCutoff(LocalDate cutoff) { this.cutoff = cutoff; }
  /** The last day on which a report is taken. */
  public LocalDate getDeadline() { return deadline; }
  public void setDeadline(LocalDate deadline) { this.deadline = deadline; }
  public int getQuota() { return quota; }
  public void setQuota(int quota) { this.quota = quota; }
  /** Percent of the proposed that the city looks at; 0 where no city takes part. */
  public int getCityShare() { return cityShare; }
  public void setCityShare(int cityShare) { this.cityShare = cityShare; }
}
