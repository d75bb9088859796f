package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the town answers to an objection. */
public class AnswerObjection implements Serializable {

  private long objection;
  @NotBlank(message = "请填写答复") @Size(max = 500, message = "答复不超过 500 字")
  private String answer;
  /** It holds: what hangs out is set aside. */
  private boolean upheld;

  public static AnswerObjection of(long objection, String answer, boolean upheld) {
    var given = new AnswerObjection();
    given.objection = objection;
    given.answer = answer;
    given.upheld = upheld;
    return given;
  }

  public long getObjection() { return objection; }
  public void setObjection(long objection) { this.objection = objection; }
  public String getAnswer() { return answer; }
  public void setAnswer(String answer) { this.answer = answer; }
  public boolean isUpheld() { return upheld; }
  public void setUpheld(boolean upheld) { this.upheld = upheld; }
}
