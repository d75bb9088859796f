package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** By which quorum and majority a kind of body decides from a day on, and which paper says so. */
public class SetQuorum implements Serializable {

  @NotNull(message = "请选择议事组织")
  private BodyKind kind;
  @NotNull(message = "请选择计数方式")
  private Counting counting;
  @NotNull(message = "请选择事项")
  private Matter matter = Matter.ORDINARY;
  @Min(value = 0, message = "法定人数的分子为 0 至 1000") @Max(value = 1000, message = "法定人数的分子为 0 至 1000")
  private int quorumNum = 2;
  @Min(value = 1, message = "法定人数的分母为 1 至 1000") @Max(value = 1000, message = "法定人数的分母为 1 至 1000")
  private int quorumDen = 3;
  private boolean quorumMore;
  @Min(value = 1, message = "多数的分子为 1 至 1000") @Max(value = 1000, message = "多数的分子为 1 至 1000")
  private int passNum = 1;
  @Min(value = 1, message = "多数的分母为 1 至 1000") @Max(value = 1000, message = "多数的分母为 1 至 1000")
  private int passDen = 2;
  private boolean passMore = true;
  private boolean ofAll;
  private boolean byArea;
  @Min(value = 0, message = "通知期为 0 至 90 日") @Max(value = 90, message = "通知期为 0 至 90 日")
  private int noticeDays;
  @Min(value = 0, message = "最少人数为 0 至 100000") @Max(value = 100000, message = "最少人数为 0 至 100000")
  private int leastHeads;
  @NotNull(message = "请填写生效日期")
  private LocalDate from;
  @NotBlank(message = "请填写依据") @Size(min = 2, max = 200, message = "依据为 2 至 200 字")
  private String source;

  /** The figures of a row, to begin a change with. */
  public static SetQuorum of(BodyRule rule) {
    var set = new SetQuorum();
    set.kind = rule.kind();
    set.counting = rule.counting();
    set.matter = rule.matter();
    set.quorumNum = rule.quorum().num();
    set.quorumDen = rule.quorum().den();
    set.quorumMore = rule.quorum().more();
    set.passNum = rule.pass().num();
    set.passDen = rule.pass().den();
    set.passMore = rule.pass().more();
    set.ofAll = rule.ofAll();
    set.byArea = rule.byArea();
    set.noticeDays = rule.noticeDays();
    set.leastHeads = rule.leastHeads();
    return set;
  }

  public BodyKind getKind() { return kind; }
  public void setKind(BodyKind kind) { this.kind = kind; }
  public Counting getCounting() { return counting; }
  public void setCounting(Counting counting) { this.counting = counting; }
  public Matter getMatter() { return matter; }
  public void setMatter(Matter matter) { this.matter = matter; }
  public int getQuorumNum() { return quorumNum; }
  public void setQuorumNum(int quorumNum) { this.quorumNum = quorumNum; }
  public int getQuorumDen() { return quorumDen; }
  public void setQuorumDen(int quorumDen) { this.quorumDen = quorumDen; }
  /** More than the share; otherwise the share itself is enough. */
  public boolean isQuorumMore() { return quorumMore; }
  public void setQuorumMore(boolean quorumMore) { this.quorumMore = quorumMore; }
  public int getPassNum() { return passNum; }
  public void setPassNum(int passNum) { this.passNum = passNum; }
  public int getPassDen() { return passDen; }
  public void setPassDen(int passDen) { this.passDen = passDen; }
  public boolean isPassMore() { return passMore; }
  public void setPassMore(boolean passMore) { this.passMore = passMore; }
  /** The majority is one of all, not of those present. */
  public boolean isOfAll() { return ofAll; }
  public void setOfAll(boolean ofAll) { this.ofAll = ofAll; }
  public boolean isByArea() { return byArea; }
  public void setByArea(boolean byArea) { this.byArea = byArea; }
  public int getNoticeDays() { return noticeDays; }
  public void setNoticeDays(int noticeDays) { this.noticeDays = noticeDays; }
  public int getLeastHeads() { return leastHeads; }
  public void setLeastHeads(int leastHeads) { this.leastHeads = leastHeads; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
