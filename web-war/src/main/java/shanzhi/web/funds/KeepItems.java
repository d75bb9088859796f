package shanzhi.web.funds;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.ledger.boundary.ClaimLine;
import shanzhi.projects.ledger.boundary.Claims;
import shanzhi.projects.ledger.boundary.CommitmentSheet;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.ledger.boundary.OwnShares;
import shanzhi.projects.ledger.boundary.ReceiveOwn;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** What happens to an item beside its payments: own money comes in, an audit claims some back, the claim is paid. */
@Named
@ViewScoped
public class KeepItems implements Serializable {

  @Inject OwnShares ownShares;
  @Inject Claims claims;
  @Inject Times times;

  private List<ClaimLine> rows;
  private CommitmentSheet item;
  private ClaimLine claim;
  private BigDecimal amount;
  private LocalDate day;
  private String slip;
  private String finding;

  @PostConstruct void open() { rows = claims.ledger(); }

  public void begin(CommitmentSheet wanted) {
    item = wanted;
    clear();
  }

  public void begin(ClaimLine wanted) {
    claim = wanted;
    clear();
    amount = wanted.left();
  }

  private void clear() {
    amount = null;
    slip = null;
    finding = null;
    day = times.getToday();
  }

  public void receive() {
    ownShares.receive(new ReceiveOwn(item.item(), amount, day, slip));
    done("fund.done.own");
  }

  public void find() {
    claims.find(new FindClaim(item.item(), finding, slip, amount, day));
    done("fund.done.claim");
  }

  public void recover() {
    claims.recover(claim.id(), amount, day, slip);
    done("fund.done.recovered");
  }

  private void done(String key) {
    rows = claims.ledger();
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public List<ClaimLine> getRows() { return rows; }
  public CommitmentSheet getItem() { return item; }
  public ClaimLine getClaim() { return claim; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public String getSlip() { return slip; }
  public void setSlip(String slip) { this.slip = slip; }
  public String getFinding() { return finding; }
  public void setFinding(String finding) { this.finding = finding; }
}
