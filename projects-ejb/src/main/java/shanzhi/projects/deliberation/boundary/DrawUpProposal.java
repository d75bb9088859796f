package shanzhi.projects.deliberation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import shanzhi.projects.ledger.boundary.FundSource;

/** A proposal as the community writes it, by page or REST. Its amount is the sum of its lines of cost. */
public class DrawUpProposal implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotBlank(message = "请填写提案名称") @Size(max = 80, message = "提案名称不超过 80 字")
  private String title;
  @NotBlank(message = "请填写提案内容") @Size(max = 2000, message = "提案内容不超过 2000 字")
  private String content;
  @NotNull(message = "请选择实施方式")
  private ItemKind kind = ItemKind.WORKS;
  @NotNull(message = "请选择用途")
  private ItemPurpose purpose = ItemPurpose.COURTYARD;
  @NotNull(message = "请选择资金来源")
  private FundSource source = FundSource.GUARANTEE;
  @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100")
  private int year;
  /** Yuan that residents raise on top of the amount. */
  @NotNull(message = "请填写自筹金额") @DecimalMin(value = "0", message = "自筹金额不能为负") @Digits(integer = 10, fraction = 2, message = "金额最多两位小数")
  private BigDecimal ownShare = BigDecimal.ZERO;
  @NotNull(message = "请选择事项性质")
  private Matter matter = Matter.ORDINARY;
  /** The three tests, as the community answers them: is it residents' private cost, is somebody else liable, is it government's duty? */
  private boolean privateCost;
  private boolean otherLiable;
  private boolean governmentDuty;
  /** Code of the way it goes; the standard one of the community where it is left out. */
  @Size(max = 40, message = "议事路径代码不超过 40 字")
  private String path;
  @NotEmpty(message = "请至少填写一行预算") @Size(max = 40, message = "预算不超过 40 行")
  private List<@NotNull @Valid Cost> costs = new ArrayList<>();
  @Size(max = 50, message = "需求不超过 50 条")
  private List<@NotBlank @Size(max = 60) String> demands = new ArrayList<>();

  /** A line of the budget. */
  public static class Cost implements Serializable {

    @NotNull(message = "请选择费用类别")
    private CostKind kind = CostKind.MATERIAL;
    @NotBlank(message = "请填写费用名称") @Size(max = 80, message = "费用名称不超过 80 字")
    private String name;
    @NotNull(message = "请填写金额") @DecimalMin(value = "0.01", message = "金额应大于零") @Digits(integer = 10, fraction = 2, message = "金额最多两位小数")
    private BigDecimal amount;

    public static Cost of(CostKind kind, String name, String amount) {
      var cost = new Cost();
      cost.kind = kind;
      cost.name = name;
      cost.amount = new BigDecimal(amount);
      return cost;
    }

    public CostKind getKind() { return kind; }
    public void setKind(CostKind kind) { this.kind = kind; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public BigDecimal getAmount() { return amount; }
    public void setAmount(BigDecimal amount) { this.amount = amount; }
  }

  /** What all its lines cost. */
  public BigDecimal sum() { return costs.stream().map(Cost::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2); }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getContent() { return content; }
  public void setContent(String content) { this.content = content; }
  public ItemKind getKind() { return kind; }
  public void setKind(ItemKind kind) { this.kind = kind; }
  public ItemPurpose getPurpose() { return purpose; }
  public void setPurpose(ItemPurpose purpose) { this.purpose = purpose; }
  public FundSource getSource() { return source; }
  public void setSource(FundSource source) { this.source = source; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public BigDecimal getOwnShare() { return ownShare; }
  public void setOwnShare(BigDecimal ownShare) { this.ownShare = ownShare; }
  public Matter getMatter() { return matter; }
  public void setMatter(Matter matter) { this.matter = matter; }
  public boolean isPrivateCost() { return privateCost; }
  public void setPrivateCost(boolean privateCost) { this.privateCost = privateCost; }
  public boolean isOtherLiable() { return otherLiable; }
  public void setOtherLiable(boolean otherLiable) { this.otherLiable = otherLiable; }
  public boolean isGovernmentDuty() { return governmentDuty; }
  public void setGovernmentDuty(boolean governmentDuty) { this.governmentDuty = governmentDuty; }
  public String getPath() { return path; }
  public void setPath(String path) { this.path = path; }
  public List<Cost> getCosts() { return costs; }
  public void setCosts(List<Cost> costs) { this.costs = costs; }
  public List<String> getDemands() { return demands; }
  public void setDemands(List<String> demands) { this.demands = demands; }
}
