package shanzhi.grid.whistles.boundary;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Refusal;

/** What goes with a move: the version that was read, the words, and what the move itself needs. */
public class ActOnWhistle implements Serializable {

  /** Of the answer for moves on one, of the whistle for moves on the whole. */
  private int version;
  @Size(max = 500, message = "意见不超过 500 字")
  private String opinion;
  /** The answer that is meant; may be left out by a department that was called once. */
  private Long answer;
  /** Department to be called as well. */
  private Long office;
  /** Of the rating scale in force. */
  private Integer grade;
  @Size(max = 9, message = "照片不超过 9 张")
  private List<Long> photos = new ArrayList<>();

  public static ActOnWhistle at(int version, String opinion) {
    var act = new ActOnWhistle();
    act.version = version;
    act.opinion = opinion;
    return act;
  }

  public ActOnWhistle on(Long answer) {
    this.answer = answer;
    return this;
  }

  public ActOnWhistle to(Long office) {
    this.office = office;
    return this;
  }

  public ActOnWhistle grade(Integer grade) {
    this.grade = grade;
    return this;
  }

  public ActOnWhistle with(List<Long> photos) {
    this.photos = photos;
    return this;
  }

  /** @throws Refusal whistle.words-needed (400) when nothing was written */
  public String words() {
    if (opinion == null || opinion.isBlank()) throw Refusal.invalid("whistle.words-needed");
    return opinion.strip();
  }

  public int getVersion() { return version; }
  public void setVersion(int version) { this.version = version; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public Long getAnswer() { return answer; }
  public void setAnswer(Long answer) { this.answer = answer; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public Integer getGrade() { return grade; }
  public void setGrade(Integer grade) { this.grade = grade; }
  public List<Long> getPhotos() { return photos; }
  public void setPhotos(List<Long> photos) { this.photos = photos; }
}
