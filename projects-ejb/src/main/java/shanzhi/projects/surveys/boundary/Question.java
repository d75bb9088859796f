package shanzhi.projects.surveys.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A question with its options; questions and options are numbered from 1 in their order. */
public class Question implements Serializable {

  @NotBlank(message = "请填写问题") @Size(max = 120, message = "问题不超过 120 字") private String text;
  @NotNull(message = "请选择答题方式") private QuestionKind kind = QuestionKind.ONE;
  private boolean required = true;
  @Min(value = 1, message = "至少选 1 项") @Max(value = 20, message = "至多选 20 项") private int most = 3;
  @NotNull @Size(max = 40, message = "选项不超过 40 个") private List<@NotBlank(message = "选项不能为空") @Size(max = 40, message = "选项不超过 40 字") String> options = new ArrayList<>();

  public static Question of(QuestionKind kind, String text, int most, String... options) {
    var question = new Question();
    question.kind = kind;
    question.text = text;
    question.most = most;
    question.options = new ArrayList<>(List.of(options));
    return question;
  }

  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public QuestionKind getKind() { return kind; }
  public void setKind(QuestionKind kind) { this.kind = kind; }
  public boolean isRequired() { return required; }
  public void setRequired(boolean required) { this.required = required; }
  public int getMost() { return most; }
  public void setMost(int most) { this.most = most; }
  public List<String> getOptions() { return options; }
  public void setOptions(List<String> options) { this.options = options; }
}
