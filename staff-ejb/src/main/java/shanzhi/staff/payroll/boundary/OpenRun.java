package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A run to be opened. */
public class OpenRun implements Serializable {

  @NotNull(message = "请选择发薪单位")
  private Long unit;
  @NotNull(message = "请填写月份") @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])", message = "月份应写作 2026-11")
  private String month;
  @NotNull(message = "请选择用途")
  private RunPurpose purpose = RunPurpose.MONTHLY;
  /** Code of a pay policy in force in the county; null: as the unit's run before. */
  @Size(max = 30, message = "薪酬政策编码不超过 30 个字")
  private String policy;
  /** 文号 by which bonuses are paid; only of a run for them. */
  @Size(max = 60, message = "文号不超过 60 个字")
  private String paper;

  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public String getMonth() { return month; }
  public void setMonth(String month) { this.month = month; }
  public RunPurpose getPurpose() { return purpose; }
  public void setPurpose(RunPurpose purpose) { this.purpose = purpose; }
  public String getPolicy() { return policy; }
  public void setPolicy(String policy) { this.policy = policy; }
  public String getPaper() { return paper; }
  public void setPaper(String paper) { this.paper = paper; }

  @AssertTrue(message = "一次性奖金请写明文号") public boolean isCited() { return purpose != RunPurpose.BONUS || !PaperKey.of(paper).isEmpty(); }
}
