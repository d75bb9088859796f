package shanzhi.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import shanzhi.kernel.ChinaTime;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.NewWorker;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.web.frame.Notes;

/** 入职: somebody new on the roster. Choosing the community proposes the unit that usually pays there. */
@Named
@ViewScoped
public class EnterWorker implements Serializable {

  @Inject Workers workers;
  @Inject PayingUnits units;
  @Inject Clock clock;

  private final NewWorker wanted = new NewWorker();

  @PostConstruct void open() {
    wanted.setFrom(ChinaTime.today(clock));
    wanted.setPost(PostClass.STAFF);
    wanted.setContractKind(ContractKind.FIXED_TERM);
  }

  public void placed() {
    if (wanted.getCommunity() != null) units.usual(wanted.getCommunity()).ifPresent(wanted::setUnit);
  }

  public String enter() {
    long id = workers.enter(wanted);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("staff.done.enter", wanted.getName());
    return "/app/staff/worker?faces-redirect=true&id=" + id;
  }

  public NewWorker getWanted() { return wanted; }
}
