package shanzhi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import jakarta.faces.context.FacesContext;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.boundary.AccountSheet;
import shanzhi.staff.workers.boundary.BankAccounts;
import shanzhi.staff.workers.boundary.BaseLine;
import shanzhi.staff.workers.boundary.DeductionLine;
import shanzhi.staff.workers.boundary.EventKind;
import shanzhi.staff.workers.boundary.InsuranceLine;
import shanzhi.staff.workers.boundary.Insurances;
import shanzhi.staff.workers.boundary.PaperLine;
import shanzhi.staff.workers.boundary.Papers;
import shanzhi.staff.workers.boundary.TaxOptionLine;
import shanzhi.staff.workers.boundary.TaxProfiles;
import shanzhi.staff.workers.boundary.WorkerSheet;
import shanzhi.staff.workers.boundary.WorkerState;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Words;

/** 人员卡片: everything the roster says of one worker. What is done to the worker stands in {@link ChangeWorker}. */
@Named
@ViewScoped
public class ReadWorker implements Serializable {

  @Inject Workers workers;
  @Inject Papers papers;
  @Inject BankAccounts bankAccounts;
  @Inject TaxProfiles taxProfiles;
  @Inject Insurances insurances;
  @Inject Jurisdiction jurisdiction;
  @Inject NameCards cards;
  @Inject Times times;

  private long id;
  private WorkerSheet sheet;
  private List<PaperLine> paperLines;
  private List<AccountSheet> accounts;
  private List<TaxOptionLine> options;
  private List<DeductionLine> deductions;
  private List<InsuranceLine> insuranceLines;
  private List<BaseLine> bases;
  private boolean editable;

  public void open() {
    sheet = workers.sheet(id);
    paperLines = papers.of(id);
    accounts = bankAccounts.of(id);
    options = taxProfiles.options(id);
    deductions = taxProfiles.deductions(id);
    insuranceLines = insurances.profiles(id);
    bases = insurances.bases(id);
    editable = jurisdiction.covers(Rights.STAFF_EDIT, Territory.of(sheet.community()));
  }

  public boolean isWorking() { return editable && sheet.state() != WorkerState.LEFT && sheet.leftOn() == null; }

  public boolean isAway() { return isWorking() && sheet.state() == WorkerState.ON_LEAVE; }

  public List<Deed> getDeeds() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return sheet.events().stream().map(one -> new Deed(one.day().toString(), Words.of(one.kind(), locale), cards.of(one.actor()).name(), one.words() + "（" + times.minute(one.at()) + "）",
        one.kind() == EventKind.EXIT)).toList();
  }

  /** 学士, 助理社会工作师, 工龄中断 */
  public String paper(PaperLine line) {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return paper(line, locale);
  }

  static String paper(PaperLine line, Locale locale) {
    return line.text() == null ? Texts.get("staff.interruption", locale) : Texts.get(line.kind() + "." + line.text(), locale);
  }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public WorkerSheet getSheet() { return sheet; }
  public List<PaperLine> getPapers() { return paperLines; }
  public List<AccountSheet> getAccounts() { return accounts; }
  public List<TaxOptionLine> getOptions() { return options; }
  public List<DeductionLine> getDeductions() { return deductions; }
  public List<InsuranceLine> getInsurances() { return insuranceLines; }
  public List<BaseLine> getBases() { return bases; }
  public boolean isEditable() { return editable; }
}
