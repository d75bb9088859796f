package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.projects.deliberation.boundary.AnswerObjection;
import shanzhi.projects.deliberation.boundary.EnterObjection;
import shanzhi.projects.deliberation.boundary.Publicities;
import shanzhi.projects.deliberation.boundary.PublicitySheet;
import shanzhi.projects.deliberation.boundary.PublicityStatus;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;

/** One publicity: objections come in and are answered; when its days are over the resolution takes effect. */
@Named
@ViewScoped
public class HandlePublicity implements Serializable {

  @Inject Publicities publicities;
  @Inject DelibWords delibWords;

  private String number;
  private PublicitySheet sheet;
  private EnterObjection objection = new EnterObjection();
  private AnswerObjection answer = new AnswerObjection();

  public void open() {
    sheet = publicities.sheet(number);
    objection = new EnterObjection();
    answer = new AnswerObjection();
    sheet.objections().stream().filter(one -> one.answer() == null).findFirst().ifPresent(one -> answer.setObjection(one.id()));
  }

  public String object() {
    publicities.object(number, objection);
    return done("OBJECT");
  }

  public String answer(boolean upheld) {
    answer.setUpheld(upheld);
    publicities.answer(number, answer);
    return done(upheld ? "UPHOLD" : "THAW");
  }

  public String complete() {
    publicities.complete(number, sheet.line().version());
    return done("COMPLETE");
  }

  private String done(String move) {
    Notes.done("delib.done.PublicityMove." + move, number);
    return DelibWords.again("publicity", number);
  }

  /** The objection that is answered next. */
  public PublicitySheet.Objection getNext() { return sheet.objections().stream().filter(one -> one.answer() == null).findFirst().orElse(null); }

  public boolean isFrozen() { return sheet.line().status() == PublicityStatus.FROZEN; }

  public List<Deed> getDeeds() { return delibWords.deeds("Publicity", sheet.steps()); }

  public PublicitySheet getSheet() { return sheet; }
  public EnterObjection getObjection() { return objection; }
  public AnswerObjection getAnswer() { return answer; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
