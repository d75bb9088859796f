package shanzhi.projects.votes.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A vote as it is drawn up. Amounts in yuan, times as on the clock in China. */
public class DrawVote implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") private String community;
  @NotBlank(message = "请填写标题") @Size(max = 80, message = "标题不超过 80 字") private String title;
  @Size(max = 2000, message = "说明不超过 2000 字") private String purpose = "";
  @NotNull(message = "请选择选票方式") private BallotKind kind = BallotKind.APPROVAL;
  @NotNull(message = "请填写资金额度") @DecimalMin(value = "0.01", message = "资金额度应大于 0") @Digits(integer = 10, fraction = 2, message = "资金额度最多两位小数") private BigDecimal budget;
  @Min(value = 1, message = "每票至少选 1 项") @Max(value = 200, message = "每票至多选 200 项") private int most = 3;
  @Min(value = 1, message = "积分至少 1 分") @Max(value = 1000, message = "积分至多 1000 分") private Integer points;
  @NotBlank(message = "请选择计票规则") private String rule = "GREEDY";
  @Min(value = 0, message = "最低票数不能为负") private int floor;
  @DecimalMin(value = "0", message = "最低得票比例为 0 至 100") @DecimalMax(value = "100", message = "最低得票比例为 0 至 100") @Digits(integer = 3, fraction = 2, message = "比例最多两位小数") private BigDecimal floorPercent;
  @NotNull private TallyTerms.Utility utility = TallyTerms.Utility.COST;
  @NotNull private TallyTerms.Completion completion = TallyTerms.Completion.GREEDY;
  @NotNull(message = "请填写投票开始时间") private LocalDateTime opens;
  @NotNull(message = "请填写投票截止时间") private LocalDateTime closes;
  @NotNull(message = "请填写结果公示截止日期") private LocalDate resultUntil;
  @Valid @NotEmpty(message = "请至少列出一个项目") @Size(max = 200, message = "项目不超过 200 个") private List<Item> items = new ArrayList<>();

  /** One item, numbered in the order of the list. */
  public static class Item implements Serializable {
    @NotBlank(message = "请填写项目名称") @Size(max = 60, message = "项目名称不超过 60 字") private String title;
    @Size(max = 1000, message = "项目说明不超过 1000 字") private String text;
    @Size(max = 80, message = "地点不超过 80 字") private String place;
    @NotNull(message = "请填写项目造价") @DecimalMin(value = "0.01", message = "造价应大于 0") @Digits(integer = 10, fraction = 2, message = "造价最多两位小数") private BigDecimal cost;
    @DecimalMin(value = "0.01", message = "最低资助额应大于 0") @Digits(integer = 10, fraction = 2, message = "最低资助额最多两位小数") private BigDecimal least;
    @Size(max = 20, message = "互斥标记不超过 20 字") private String eitherOr;
    @Size(max = 40, message = "提案编号不超过 40 字") private String proposal;

    public static Item of(String title, BigDecimal cost) {
      var item = new Item();
      item.title = title;
      item.cost = cost;
      return item;
    }

    public String getTitle() { return title; }
    public void setTitle(String title) { this.title = title; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public String getPlace() { return place; }
    public void setPlace(String place) { this.place = place; }
    public BigDecimal getCost() { return cost; }
    public void setCost(BigDecimal cost) { this.cost = cost; }
    public BigDecimal getLeast() { return least; }
    public void setLeast(BigDecimal least) { this.least = least; }
    public String getEitherOr() { return eitherOr; }
    public void setEitherOr(String eitherOr) { this.eitherOr = eitherOr; }
    public String getProposal() { return proposal; }
    public void setProposal(String proposal) { this.proposal = proposal; }
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getPurpose() { return purpose; }
  public void setPurpose(String purpose) { this.purpose = purpose == null ? "" : purpose; }
  public BallotKind getKind() { return kind; }
  public void setKind(BallotKind kind) { this.kind = kind; }
  public BigDecimal getBudget() { return budget; }
  public void setBudget(BigDecimal budget) { this.budget = budget; }
  public int getMost() { return most; }
  public void setMost(int most) { this.most = most; }
  public Integer getPoints() { return points; }
  public void setPoints(Integer points) { this.points = points; }
  public String getRule() { return rule; }
  public void setRule(String rule) { this.rule = rule; }
  public int getFloor() { return floor; }
  public void setFloor(int floor) { this.floor = floor; }
  public BigDecimal getFloorPercent() { return floorPercent; }
  public void setFloorPercent(BigDecimal floorPercent) { this.floorPercent = floorPercent; }
  public TallyTerms.Utility getUtility() { return utility; }
  public void setUtility(TallyTerms.Utility utility) { this.utility = utility; }
  public TallyTerms.Completion getCompletion() { return completion; }
  public void setCompletion(TallyTerms.Completion completion) { this.completion = completion; }
  public LocalDateTime getOpens() { return opens; }
  public void setOpens(LocalDateTime opens) { this.opens = opens; }
  public LocalDateTime getCloses() { return closes; }
  public void setCloses(LocalDateTime closes) { this.closes = closes; }
  public LocalDate getResultUntil() { return resultUntil; }
  public void setResultUntil(LocalDate resultUntil) { this.resultUntil = resultUntil; }
  public List<Item> getItems() { return items; }
  public void setItems(List<Item> items) { this.items = items; }
}
