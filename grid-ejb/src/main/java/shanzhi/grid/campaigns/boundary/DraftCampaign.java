package shanzhi.grid.campaigns.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A campaign as its organiser writes it, by page or REST. */
public class DraftCampaign implements Serializable {

  @Pattern(regexp = "CHECK|VERIFY|COLLECT", message = "类别应为 CHECK、VERIFY 或 COLLECT")
  private String kind = "CHECK";
  @NotBlank(message = "请填写名称") @Size(min = 2, max = 80, message = "名称为 2 至 80 字")
  private String title;
  @NotBlank(message = "请写明目的和要求") @Size(max = 1000, message = "目的和要求不超过 1000 字")
  private String purpose;
  /** Number of the document it rests on. */
  @Size(max = 120, message = "依据文号不超过 120 字")
  private String basis;
  /** Where it goes: city, county or town, 12 digits. */
  @NotBlank(message = "请选择下发范围") @Pattern(regexp = "\\d{12}", message = "下发范围应为 12 位区划代码")
  private String area;
  @NotNull(message = "请选择下到哪一级")
  private Depth depth = Depth.MICRO_GRID;
  /** UNIT: one form a desk; HOUSEHOLD: one form a household of the grid. */
  @Pattern(regexp = "UNIT|HOUSEHOLD", message = "填报对象应为 UNIT 或 HOUSEHOLD")
  private String subject = "UNIT";
  /** Exclusive grids get it too. */
  private boolean withExclusive;
  @NotNull(message = "请填写时限") @DecimalMin(value = "0.5", message = "时限至少 0.5") @DecimalMax(value = "250", message = "时限不超过 250") @Digits(integer = 3, fraction = 1, message = "时限最多一位小数")
  private BigDecimal limitAmount = new BigDecimal(3);
  @Pattern(regexp = "NATURAL_HOUR|WORK_HOUR|WORK_DAY", message = "时限单位应为 NATURAL_HOUR、WORK_HOUR 或 WORK_DAY")
  private String limitUnit = "WORK_DAY";
  @Valid @NotNull @Size(min = 1, max = 40, message = "表单为 1 至 40 项")
  private List<FormField> fields = new ArrayList<>();

  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getPurpose() { return purpose; }
  public void setPurpose(String purpose) { this.purpose = purpose; }
  public String getBasis() { return basis; }
  public void setBasis(String basis) { this.basis = basis; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public Depth getDepth() { return depth; }
  public void setDepth(Depth depth) { this.depth = depth; }
  public String getSubject() { return subject; }
  public void setSubject(String subject) { this.subject = subject; }
  public boolean isWithExclusive() { return withExclusive; }
  public void setWithExclusive(boolean withExclusive) { this.withExclusive = withExclusive; }
  public BigDecimal getLimitAmount() { return limitAmount; }
  public void setLimitAmount(BigDecimal limitAmount) { this.limitAmount = limitAmount; }
  public String getLimitUnit() { return limitUnit; }
  public void setLimitUnit(String limitUnit) { this.limitUnit = limitUnit; }
  public List<FormField> getFields() { return fields; }
  public void setFields(List<FormField> fields) { this.fields = fields; }
}
