package shanzhi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;
import shanzhi.kernel.ChinaTime;
import shanzhi.staff.tax.boundary.TaxOption;
import shanzhi.staff.workers.boundary.BankAccounts;
import shanzhi.staff.workers.boundary.CertificateLevel;
import shanzhi.staff.workers.boundary.CorrectWorker;
import shanzhi.staff.workers.boundary.DeclareBase;
import shanzhi.staff.workers.boundary.DeclareDeduction;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.ExitOfWorker;
import shanzhi.staff.workers.boundary.Insurances;
import shanzhi.staff.workers.boundary.InsureWorker;
import shanzhi.staff.workers.boundary.LeaveOfWorker;
import shanzhi.staff.workers.boundary.MoveWorker;
import shanzhi.staff.workers.boundary.Papers;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.ProposeAccount;
import shanzhi.staff.workers.boundary.RenewContract;
import shanzhi.staff.workers.boundary.TaxProfiles;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.web.frame.Notes;

/** What HR does to the worker of the page: moves, leaves, papers, accounts, declarations. One dialog each, opened by {@link #begin}. */
@Named
@ViewScoped
public class ChangeWorker implements Serializable {

  @Inject Workers workers;
  @Inject Papers papers;
  @Inject BankAccounts bankAccounts;
  @Inject TaxProfiles taxProfiles;
  @Inject Insurances insurances;
  @Inject PayingUnits units;
  @Inject ReadWorker page;
  @Inject Clock clock;

  private String deed;
  private MoveWorker move = new MoveWorker();
  private LeaveOfWorker leave = new LeaveOfWorker();
  private ExitOfWorker exit = new ExitOfWorker();
  private CorrectWorker correction = new CorrectWorker();
  private ProposeAccount account = new ProposeAccount();
  private DeclareDeduction deduction = new DeclareDeduction();
  private DeclareBase base = new DeclareBase();
  private InsureWorker insurance = new InsureWorker();
  private RenewContract contract = new RenewContract();
  private LocalDate day;
  private LocalDate until;
  private String why;
  private DegreeLevel degree;
  private CertificateLevel certificate;
  private TaxOption option;

  /** Opens the form of a deed with what is likely. */
  public void begin(String deed) {
    this.deed = deed;
    var sheet = page.getSheet();
    var today = ChinaTime.today(clock);
    var next = today.withDayOfMonth(1).plusMonths(1);
    day = today;
    until = null;
    why = null;
    degree = null;
    certificate = null;
    option = null;
    move = new MoveWorker();
    move.setFrom(next);
    move.setCommunity(sheet.community());
    move.setUnit(sheet.posting().unit());
    move.setPost(sheet.posting().post());
    move.setStartGrade(sheet.posting().startGrade());
    leave = new LeaveOfWorker();
    leave.setFrom(today);
    exit = new ExitOfWorker();
    exit.setLastDay(today);
    correction = new CorrectWorker();
    correction.setName(sheet.name());
    correction.setServiceSince(sheet.serviceSince());
    correction.setKeepPhone(true);
    account = new ProposeAccount();
    account.setHolder(sheet.name());
    account.setFrom(today);
    deduction = new DeclareDeduction();
    deduction.setFrom(today.withDayOfMonth(1));
    deduction.setReportedOn(today);
    base = new DeclareBase();
    base.setYear(today.getYear());
    base.setFrom(LocalDate.of(today.getYear(), 1, 1));
    base.setUntil(LocalDate.of(today.getYear(), 12, 1));
    base.setAnnouncedOn(today);
    insurance = new InsureWorker();
    insurance.setFrom(next);
    insurance.setInsured(true);
    insurance.setFund(true);
    insurance.setFundRate(page.getInsurances().isEmpty() ? null : page.getInsurances().get(0).fundRate());
    contract = new RenewContract();
    contract.setFrom(sheet.contracts().isEmpty() || sheet.contracts().get(0).until() == null ? today : sheet.contracts().get(0).until());
  }

  public void placed() {
    if (move.getCommunity() != null) units.usual(move.getCommunity()).ifPresent(move::setUnit);
  }

  public void save() {
    long id = page.getId();
    int version = page.getSheet().version();
    switch (deed) {
      case "transfer" -> workers.transfer(id, version, move);
      case "leave" -> workers.leave(id, version, leave);
      case "return" -> workers.comeBack(id, version, day);
      case "exit" -> { if (!workers.exit(id, version, exit)) Notes.done("staff.done.account-stays"); }
      case "correct" -> correct(id, version);
      case "account" -> bankAccounts.propose(id, account);
      case "degree" -> papers.addDegree(id, degree, day);
      case "certificate" -> papers.addCertificate(id, certificate, day);
      case "interruption" -> papers.interrupt(id, day, until, why);
      case "contract" -> papers.renew(id, contract);
      case "option" -> choose(id);
      case "deduction" -> taxProfiles.declare(id, deduction);
      case "insurance" -> insure(id);
      case "base" -> insurances.declare(id, base);
      default -> throw new IllegalArgumentException(deed);
    }
    done();
  }

  private void correct(long id, int version) {
    correction.setKeepPhone(correction.getPhone() == null);
    workers.correct(id, version, correction);
  }

  private void insure(long id) {
    if (!insurance.isFund()) insurance.setFundRate(null);
    insurances.insure(id, insurance);
  }

  private void choose(long id) {
    var warning = taxProfiles.choose(id, option, day);
    if (warning != null) Notes.done(warning);
  }

  public void confirmDeductions(int year) {
    taxProfiles.confirmWorker(page.getId(), year);
    done();
  }

  public void endDeduction(long deduction) {
    taxProfiles.end(deduction, ChinaTime.today(clock).withDayOfMonth(1).plusMonths(1));
    done();
  }

  private void done() {
    page.open();
    Notes.done("staff.done");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public int getNextYear() { return ChinaTime.today(clock).getYear() + 1; }
  public String getDeed() { return deed; }
  public MoveWorker getMove() { return move; }
  public LeaveOfWorker getLeave() { return leave; }
  public ExitOfWorker getExit() { return exit; }
  public CorrectWorker getCorrection() { return correction; }
  public ProposeAccount getAccount() { return account; }
  public DeclareDeduction getDeduction() { return deduction; }
  public DeclareBase getBase() { return base; }
  public InsureWorker getInsurance() { return insurance; }
  public RenewContract getContract() { return contract; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  public LocalDate getUntil() { return until; }
  public void setUntil(LocalDate until) { this.until = until; }
  public String getWhy() { return why; }
  public void setWhy(String why) { this.why = why; }
  public DegreeLevel getDegree() { return degree; }
  public void setDegree(DegreeLevel degree) { this.degree = degree; }
  public CertificateLevel getCertificate() { return certificate; }
  public void setCertificate(CertificateLevel certificate) { this.certificate = certificate; }
  public TaxOption getOption() { return option; }
  public void setOption(TaxOption option) { this.option = option; }
}
