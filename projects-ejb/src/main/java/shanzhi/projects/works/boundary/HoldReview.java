package shanzhi.projects.works.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A review with the scores of all who were there. */
public class HoldReview implements Serializable {

  private int version;
  @NotNull(message = "请选择评审类别")
  private ReviewKind kind;
  @NotNull(message = "请填写评审日期")
  private LocalDate heldOn;
  @NotBlank(message = "请填写评审意见") @Size(min = 2, max = 500, message = "评审意见为 2 至 500 字")
  private String words;
  @Valid @NotNull(message = "请填写评审人员") @Size(max = 40, message = "评审人员不超过 40 人")
  private List<Score> scores = new ArrayList<>();

  /** Somebody's scores, each of 100. */
  public static class Score implements Serializable {

    @NotBlank(message = "请填写评审人姓名") @Size(max = 40, message = "姓名不超过 40 字")
    private String name;
    @NotNull(message = "请选择评审人身份")
    private ReviewSide side;
    @NotNull(message = "请填写完成情况得分") @DecimalMin(value = "0", message = "得分应为 0 至 100") @DecimalMax(value = "100", message = "得分应为 0 至 100") @Digits(integer = 3, fraction = 2, message = "得分最多两位小数")
    private BigDecimal completion;
    @NotNull(message = "请填写资金合规得分") @DecimalMin(value = "0", message = "得分应为 0 至 100") @DecimalMax(value = "100", message = "得分应为 0 至 100") @Digits(integer = 3, fraction = 2, message = "得分最多两位小数")
    private BigDecimal funds;
    @NotNull(message = "请填写居民参与得分") @DecimalMin(value = "0", message = "得分应为 0 至 100") @DecimalMax(value = "100", message = "得分应为 0 至 100") @Digits(integer = 3, fraction = 2, message = "得分最多两位小数")
    private BigDecimal participation;
    @NotNull(message = "请填写满意度得分") @DecimalMin(value = "0", message = "得分应为 0 至 100") @DecimalMax(value = "100", message = "得分应为 0 至 100") @Digits(integer = 3, fraction = 2, message = "得分最多两位小数")
    private BigDecimal satisfaction;

    public Score() {}

    public Score(String name, ReviewSide side, BigDecimal completion, BigDecimal funds, BigDecimal participation, BigDecimal satisfaction) {
      this.name = name;
      this.side = side;
      this.completion = completion;
      this.funds = funds;
      this.participation = participation;
      this.satisfaction = satisfaction;
    }

    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public ReviewSide getSide() { return side; }
    public void setSide(ReviewSide side) { this.side = side; }
    public BigDecimal getCompletion() { return completion; }
    public void setCompletion(BigDecimal completion) { this.completion = completion; }
    public BigDecimal getFunds() { return funds; }
    public void setFunds(BigDecimal funds) { this.funds = funds; }
    public BigDecimal getParticipation() { return participation; }
    public void setParticipation(BigDecimal participation) { this.participation = participation; }
    public BigDecimal getSatisfaction() { return satisfaction; }
    public void setSatisfaction(BigDecimal satisfaction) { this.satisfaction = satisfaction; }
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public ReviewKind getKind() { return kind; }
  public void setKind(ReviewKind kind) { this.kind = kind; }
  public LocalDate getHeldOn() { return heldOn; }
  public void setHeldOn(LocalDate heldOn) { this.heldOn = heldOn; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public List<Score> getScores() { return scores; }
  public void setScores(List<Score> scores) { this.scores = scores; }
}
