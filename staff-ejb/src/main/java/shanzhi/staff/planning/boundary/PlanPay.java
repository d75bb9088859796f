package shanzhi.staff.planning.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What is to be worked out: twelve months from a month on, for everybody on a ground or paid by a unit. */
public class PlanPay implements Serializable {

  @NotBlank(message = "请填写测算名称") @Size(max = 60, message = "测算名称不超过 60 个字")
  private String name;
  /** County, town or community; null where a unit is given. */
  @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码")
  private String area;
  private Long unit;
  @NotNull(message = "请填写起始月份") @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])", message = "月份应写作 2027-01")
  private String month;
  /** Code of the policy people are paid by now. */
  @NotBlank(message = "请选择薪酬政策") @Size(max = 30, message = "薪酬政策编码不超过 30 个字")
  private String policy;
  @NotNull(message = "请填写方案") @Size(min = 1, max = 3, message = "方案应有一至三个")
  private List<@NotNull(message = "方案不能为空") @Valid PlanVariant> variants = new ArrayList<>();
  /** Whoever is there in the first month stays for all twelve, and nobody is added. */
  private boolean headcountStays;
  /** Contributions are paid on the standard of each variant, not on what was declared for the contribution year. */
  private boolean baseFollowsPay;

  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public String getMonth() { return month; }
  public void setMonth(String month) { this.month = month; }
  public String getPolicy() { return policy; }
  public void setPolicy(String policy) { this.policy = policy; }
  public List<PlanVariant> getVariants() { return variants; }
  public void setVariants(List<PlanVariant> variants) { this.variants = variants; }
  public boolean isHeadcountStays() { return headcountStays; }
  public void setHeadcountStays(boolean headcountStays) { this.headcountStays = headcountStays; }
  public boolean isBaseFollowsPay() { return baseFollowsPay; }
  public void setBaseFollowsPay(boolean baseFollowsPay) { this.baseFollowsPay = baseFollowsPay; }
}
