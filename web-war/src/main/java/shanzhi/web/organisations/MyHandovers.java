package shanzhi.web.organisations;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.HandoverLine;
import shanzhi.foundation.organisations.boundary.Handovers;
import shanzhi.foundation.organisations.boundary.OpenItem;
import shanzhi.web.frame.Notes;

/** 离任交接: propose who takes over, confirm what one takes over. */
@Named
@ViewScoped
public class MyHandovers implements Serializable {

  @Inject Handovers handovers;
  @Inject Jurisdiction jurisdiction;

  private List<HandoverLine> lines;
  private List<OpenItem> items;
  private String person;
  private String receiver;

  @PostConstruct void read() { lines = handovers.mine(); }

  /** People on the caller's ground, by name. */
  public List<String> complete(String text) { return handovers.people(text).stream().map(AccountLine::username).toList(); }

  /** What the one who leaves would hand over now. */
  public void turned() { items = person == null ? null : handovers.of(person); }

  public void propose() {
    handovers.propose(person, receiver);
    person = receiver = null;
    items = null;
    read();
    Notes.done("handover.proposed");
  }

  public void confirm(long id) {
    handovers.confirm(id);
    read();
    Notes.done("handover.confirmed");
  }

  public void cancel(long id) {
    handovers.cancel(id);
    read();
    Notes.done("handover.cancelled");
  }

  public String getMe() { return jurisdiction.caller(); }
  public List<HandoverLine> getLines() { return lines; }
  public List<OpenItem> getItems() { return items; }
  public String getPerson() { return person; }
  public void setPerson(String person) { this.person = person; }
  public String getReceiver() { return receiver; }
  public void setReceiver(String receiver) { this.receiver = receiver; }
}
