package shanzhi.staff.appraisal.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** Points and grade of one worker. A chief's work counts by the community's result: {@code mark} takes the place of {@code work}. */
public class GradeWorker implements Serializable {

  @DecimalMin(value = "0", message = "得分为 0 至 100") @DecimalMax(value = "100", message = "得分为 0 至 100") @Digits(integer = 3, fraction = 2, message = "得分最多两位小数")
  private BigDecimal work;
  private CommunityMark mark;
  @DecimalMin(value = "0", message = "领导评价为 0 至 100") @DecimalMax(value = "100", message = "领导评价为 0 至 100") @Digits(integer = 3, fraction = 2, message = "领导评价最多两位小数")
  private BigDecimal leadership;
  @DecimalMin(value = "0", message = "民主测评为 0 至 100") @DecimalMax(value = "100", message = "民主测评为 0 至 100") @Digits(integer = 3, fraction = 2, message = "民主测评最多两位小数")
  private BigDecimal democratic;
  @NotNull(message = "请选择考核等次")
  private AppraisalGrade grade;
  @Size(max = 200, message = "理由不超过 200 个字")
  private String reason;

  public BigDecimal getWork() { return work; }
  public void setWork(BigDecimal work) { this.work = work; }
  public CommunityMark getMark() { return mark; }
  public void setMark(CommunityMark mark) { this.mark = mark; }
  public BigDecimal getLeadership() { return leadership; }
  public void setLeadership(BigDecimal leadership) { this.leadership = leadership; }
  public BigDecimal getDemocratic() { return democratic; }
  public void setDemocratic(BigDecimal democratic) { this.democratic = democratic; }
  public AppraisalGrade getGrade() { return grade; }
  public void setGrade(AppraisalGrade grade) { this.grade = grade; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
