package shanzhi.web.whistles;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import shanzhi.grid.whistles.boundary.AnswerCall;
import shanzhi.grid.whistles.boundary.OpenCallSheet;
import shanzhi.grid.whistles.boundary.OpenCalls;
import shanzhi.web.frame.Notes;

/** 社会力量求助: the calls of the town, and the answers one gave, for oneself or for an organisation. */
@Named
@ViewScoped
public class AnswerCalls implements Serializable {

  @Inject OpenCalls calls;

  private boolean all;
  private List<OpenCallSheet> rows;
  private String number;
  private AnswerCall answer = new AnswerCall();
  private String key = UUID.randomUUID().toString();

  public List<OpenCallSheet> getRows() {
    if (rows == null) rows = calls.list(all);
    return rows;
  }

  public void read() { rows = null; }

  public void choose(String number) {
    if (!number.equals(this.number)) answer = new AnswerCall();
    this.number = number;
  }

  public String send() {
    long id = calls.answer(number, answer, key);
    var state = calls.sheet(number).answers().stream().filter(one -> one.id() == id).findFirst().orElseThrow().state();
    return done("call.said." + state);
  }

  public String takeBack(String number, long id) {
    calls.takeBack(number, id);
    return done("call.said.TAKEN_BACK");
  }

  private String done(String word) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done(word);
    return "/app/whistles/calls?faces-redirect=true";
  }

  public boolean isAll() { return all; }
  public void setAll(boolean all) { this.all = all; }
  public String getNumber() { return number; }
  public AnswerCall getAnswer() { return answer; }
}
