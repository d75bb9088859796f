package shanzhi.staff.planning.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import shanzhi.staff.tax.boundary.Amounts;

/** One other standard: just one of percent, amount and version. */
public class PlanVariant implements Serializable {

  /** By how much the figure is raised or lowered, e.g. {@code 14}. */
  @Pattern(regexp = "-?\\d{1,3}(\\.\\d{1,2})?", message = "调整幅度应为百分数，如 14")
  @DecimalMin(value = "-100", message = "调整幅度应在 −100 到 100 之间") @DecimalMax(value = "100", message = "调整幅度应在 −100 到 100 之间")
  private String percent;
  /** What the figure is set to, yuan. */
  @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE)
  private String amount;
  /** A policy version of the county, also one that is only drafted. */
  private Long version;
  /** Which figure of the policy; null: 基数. */
  @Size(max = 30, message = "参数名称不超过 30 个字")
  private String figure;

  public PlanVariant() {}

  private PlanVariant(String percent, String amount, Long version) {
    this.percent = percent;
    this.amount = amount;
    this.version = version;
  }

  public static PlanVariant percent(String percent) { return new PlanVariant(percent, null, null); }

  public static PlanVariant amount(String amount) { return new PlanVariant(null, amount, null); }

  public static PlanVariant version(long version) { return new PlanVariant(null, null, version); }

  public String getPercent() { return percent; }
  public void setPercent(String percent) { this.percent = percent; }
  public String getAmount() { return amount; }
  public void setAmount(String amount) { this.amount = amount; }
  public Long getVersion() { return version; }
  public void setVersion(Long version) { this.version = version; }
  public String getFigure() { return figure; }
  public void setFigure(String figure) { this.figure = figure; }
}
