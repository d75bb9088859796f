package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What residents want, as somebody heard it. The same origin with the same reference is entered once. */
public class EnterDemand implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotNull(message = "请选择来源")
  private DemandOrigin origin = DemandOrigin.PROPOSAL;
  /** What it comes from there: the survey with its question, the incident, the observation; may be null. */
  @Size(max = 80, message = "来源编号不超过 80 字")
  private String originRef;
  @NotBlank(message = "请填写需求名称") @Size(max = 80, message = "需求名称不超过 80 字")
  private String title;
  @Size(max = 1000, message = "说明不超过 1000 字")
  private String text;
  @NotNull(message = "请选择类别")
  private ItemPurpose kind;
  /** How many households asked for it; ranks it. */
  @Min(value = 1, message = "户数至少为 1") @Max(value = 100_000, message = "户数不超过 100000")
  private int households = 1;

  public static EnterDemand of(String community, DemandOrigin origin, String originRef, String title, ItemPurpose kind, int households) {
    var demand = new EnterDemand();
    demand.community = community;
    demand.origin = origin;
    demand.originRef = originRef;
    demand.title = title;
    demand.kind = kind;
    demand.households = households;
    return demand;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public DemandOrigin getOrigin() { return origin; }
  public void setOrigin(DemandOrigin origin) { this.origin = origin; }
  public String getOriginRef() { return originRef; }
  public void setOriginRef(String originRef) { this.originRef = originRef; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public ItemPurpose getKind() { return kind; }
  public void setKind(ItemPurpose kind) { this.kind = kind; }
  public int getHouseholds() { return households; }
  public void setHouseholds(int households) { this.households = households; }
}
