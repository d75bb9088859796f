package shanzhi.projects.deliberation.boundary;

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
import java.time.LocalDate;

/** A body as a community sets it up, or counts it anew. */
public class KeepBody implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区应为 12 位代码")
  private String community;
  @NotNull(message = "请选择议事组织")
  private BodyKind kind = BodyKind.RESIDENTS_COUNCIL;
  @NotNull(message = "请选择计数方式")
  private Counting counting = Counting.MEMBERS;
  @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字")
  private String name;
  /** Of an assembly whose people nobody lists; left out where the list of members counts. */
  @Min(value = 1, message = "人数至少为 1") @Max(value = 1_000_000, message = "人数不超过 1000000")
  private Integer heads;
  /** Square metres, of owners whose units nobody lists. */
  @DecimalMin(value = "0.01", message = "面积应大于零") @Digits(integer = 10, fraction = 2, message = "面积最多两位小数")
  private BigDecimal area;
  @NotNull(message = "请填写成立日期")
  private LocalDate from;

  public static KeepBody of(String community, BodyKind kind, Counting counting, String name, LocalDate from) {
    var body = new KeepBody();
    body.community = community;
    body.kind = kind;
    body.counting = counting;
    body.name = name;
    body.from = from;
    return body;
  }

  public KeepBody declared(int heads, String area) {
    this.heads = heads;
    this.area = area == null ? null : new BigDecimal(area);
    return this;
  }

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public BodyKind getKind() { return kind; }
  public void setKind(BodyKind kind) { this.kind = kind; }
  public Counting getCounting() { return counting; }
  public void setCounting(Counting counting) { this.counting = counting; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public Integer getHeads() { return heads; }
  public void setHeads(Integer heads) { this.heads = heads; }
  public BigDecimal getArea() { return area; }
  public void setArea(BigDecimal area) { this.area = area; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
