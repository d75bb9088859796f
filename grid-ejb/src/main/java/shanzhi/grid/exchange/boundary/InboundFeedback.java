package shanzhi.grid.exchange.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** 回访: what the neighbour heard from the citizen after the order was closed. */
public class InboundFeedback implements Serializable {

  @NotBlank(message = "请填写工单编号") @Size(max = 64, message = "工单编号不超过 64 个字符")
  private String orderNo;
  @NotBlank(message = "请填写回访编号") @Size(max = 64, message = "回访编号不超过 64 个字符") @Pattern(regexp = "[\\w.:/-]*", message = "回访编号只含字母、数字和 . : / - _")
  private String feedbackNo;
  @NotNull(message = "请填写回访结果") @Pattern(regexp = "SATISFIED|NOT_FIXED", message = "回访结果应为 SATISFIED 或 NOT_FIXED")
  private String kind;
  @Min(value = 1, message = "评分应为 1 至 5") @Max(value = 5, message = "评分应为 1 至 5")
  private Integer score;
  @Size(max = 200, message = "回访说明不超过 200 字")
  private String words;

  public String getOrderNo() { return orderNo; }
  public void setOrderNo(String orderNo) { this.orderNo = orderNo; }
  public String getFeedbackNo() { return feedbackNo; }
  public void setFeedbackNo(String feedbackNo) { this.feedbackNo = feedbackNo; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public Integer getScore() { return score; }
  public void setScore(Integer score) { this.score = score; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
