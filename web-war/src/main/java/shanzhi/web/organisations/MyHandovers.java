package shanzhi.web.organisations;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.HandoverLine;
import shanzhi.foundation.organisations.boundary.Handovers;

/** 离任交接: propose who takes over, confirm what one takes over. */
@Named
@ViewScoped
public class MyHandovers implements Serializable {

  @Inject Handovers handovers;
  @Inject Jurisdiction jurisdiction;

  private List<HandoverLine> lines;
  private String person;
  private String receiver;

  @PostConstruct void read() { lines = handovers.mine(); }

  public void propose() {
    handovers.propose(person, receiver);
    person = receiver = null;
    read();
    Said.done("handover.proposed");
  }

  public void confirm(long id) {
    handovers.confirm(id);
    read();
    Said.done("handover.confirmed");
  }

  public void cancel(long id) {
    handovers.cancel(id);
    read();
    Said.done("handover.cancelled");
  }

  public String getMe() { return jurisdiction.caller(); }
  public List<HandoverLine> getLines() { return lines; }
  public String getPerson() { return person; }
  public void setPerson(String person) { this.person = person; }
  public String getReceiver() { return receiver; }
  public void setReceiver(String receiver) { this.receiver = receiver; }
}
