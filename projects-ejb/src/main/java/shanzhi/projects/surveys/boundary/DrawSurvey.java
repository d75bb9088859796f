package shanzhi.projects.surveys.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A survey as it is drawn up. Times as on the clock in China. */
public class DrawSurvey implements Serializable {

  @NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") private String community;
  @NotBlank(message = "请填写标题") @Size(max = 80, message = "标题不超过 80 字") private String title;
  @Size(max = 2000, message = "说明不超过 2000 字") private String purpose = "";
  @NotNull(message = "请填写开始时间") private LocalDateTime opens;
  @NotNull(message = "请填写截止时间") private LocalDateTime closes;
  @Valid @NotEmpty(message = "请至少列出一个问题") @Size(max = 40, message = "问题不超过 40 个") private List<Question> questions = new ArrayList<>();

  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public String getPurpose() { return purpose; }
  public void setPurpose(String purpose) { this.purpose = purpose == null ? "" : purpose; }
  public LocalDateTime getOpens() { return opens; }
  public void setOpens(LocalDateTime opens) { this.opens = opens; }
  public LocalDateTime getCloses() { return closes; }
  public void setCloses(LocalDateTime closes) { this.closes = closes; }
  public List<Question> getQuestions() { return questions; }
  public void setQuestions(List<Question> questions) { this.questions = questions; }
}
