package shanzhi.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.staff.workers.boundary.BankAccounts;
import shanzhi.staff.workers.boundary.Proposal;
import shanzhi.web.frame.Notes;

/** 银行账户复核: what HR proposed, for finance to confirm or send back. Nobody confirms the own proposal. */
@Named
@ViewScoped
public class CheckAccounts implements Serializable {

  @Inject BankAccounts accounts;
  @Inject Jurisdiction jurisdiction;

  private List<Proposal> rows;
  private String why;

  @PostConstruct void open() { rows = accounts.pending(); }

  public void confirm(long account) { decide(account, true, "staff.done.account-confirmed"); }

  public void refuse(long account) { decide(account, false, "staff.done.account-refused"); }

  private void decide(long account, boolean yes, String key) {
    accounts.decide(account, yes, why);
    why = null;
    open();
    Notes.done(key);
  }

  public boolean own(Proposal proposal) { return proposal.proposedBy().equals(jurisdiction.caller()); }

  public List<Proposal> getRows() { return rows; }
  public String getWhy() { return why; }
  public void setWhy(String why) { this.why = why; }
}
