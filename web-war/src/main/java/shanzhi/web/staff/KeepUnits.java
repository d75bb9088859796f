package shanzhi.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.boundary.AccountSheet;
import shanzhi.staff.workers.boundary.BankAccounts;
import shanzhi.staff.workers.boundary.KeepUnit;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.ProposeAccount;
import shanzhi.staff.workers.boundary.UnitLine;
import shanzhi.web.frame.Notes;

/** 发薪单位: who withholds and pays; opened, mended, and given another account to pay from. */
@Named
@ViewScoped
public class KeepUnits implements Serializable {

  @Inject PayingUnits units;
  @Inject BankAccounts accounts;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  private List<UnitLine> rows;
  private UnitLine chosen;
  private List<AccountSheet> history = List.of();
  private KeepUnit wanted = new KeepUnit();
  private ProposeAccount account = new ProposeAccount();

  @PostConstruct void open() { rows = units.list(); }

  /** An empty form. */
  public void begin() {
    chosen = null;
    wanted = new KeepUnit();
    wanted.setFrom(ChinaTime.today(clock).withDayOfMonth(1));
    var grounds = jurisdiction.over(Rights.STAFF_EDIT).grounds();
    if (!grounds.isEmpty()) wanted.setArea(grounds.get(0).area());
  }

  public void edit(UnitLine line) {
    chosen = line;
    wanted = new KeepUnit();
    wanted.setName(line.name());
    wanted.setCreditCode(line.creditCode());
    wanted.setArea(line.area());
    wanted.setTaxOffice(line.taxOffice());
    wanted.setInsuranceNumber(line.insuranceNumber());
    wanted.setFundNumber(line.fundNumber());
    wanted.setBudgetCode(line.budgetCode());
    wanted.setInjuryClass(line.injuryClass());
    wanted.setFrom(line.from());
  }

  public void save() {
    if (chosen == null) units.open(wanted);
    else units.correct(chosen.id(), chosen.version(), wanted);
    done("staff.done");
  }

  public void pay(UnitLine line) {
    chosen = line;
    history = accounts.ofUnit(line.id());
    account = new ProposeAccount();
    account.setHolder(line.name());
    account.setFrom(ChinaTime.today(clock));
  }

  public void propose() {
    accounts.proposeForUnit(chosen.id(), account);
    done("staff.done.account-proposed");
  }

  private void done(String key) {
    open();
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public boolean may(String area) { return jurisdiction.covers(Rights.STAFF_EDIT, Territory.of(area)); }

  public List<UnitLine> getRows() { return rows; }
  public UnitLine getChosen() { return chosen; }
  public List<AccountSheet> getHistory() { return history; }
  public KeepUnit getWanted() { return wanted; }
  public ProposeAccount getAccount() { return account; }
}
