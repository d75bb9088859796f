package shanzhi.projects.funds.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;

/** A community asks for incentive money. */
public class ApplyIncentive implements Serializable {

  @NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位")
  private String community;
  @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100")
  private int year;
  @NotBlank(message = "请填写申请事项") @Size(min = 2, max = 80, message = "申请事项为 2 至 80 个字")
  private String title;
  @NotBlank(message = "请填写申请理由") @Size(min = 2, max = 500, message = "申请理由为 2 至 500 个字")
  private String grounds;
  @NotNull(message = "请填写申请金额") @DecimalMin(value = "0.01", message = "申请金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数")
  private BigDecimal asked;
  @NotBlank(message = "请填写佐证材料") @Size(min = 2, max = 120, message = "佐证材料为 2 至 120 个字")
  private String evidence;

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getGrounds() { return grounds; }
  public void setGrounds(String grounds) { this.grounds = grounds; }
  public BigDecimal getAsked() { return asked; }
  public void setAsked(BigDecimal asked) { this.asked = asked; }
  public String getEvidence() { return evidence; }
  public void setEvidence(String evidence) { this.evidence = evidence; }
}
