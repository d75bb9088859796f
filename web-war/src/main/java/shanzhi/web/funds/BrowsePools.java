package shanzhi.web.funds;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.funds.boundary.ApplyIncentive;
import shanzhi.projects.funds.boundary.DraftPool;
import shanzhi.projects.funds.boundary.FormulaLine;
import shanzhi.projects.funds.boundary.IncentiveLine;
import shanzhi.projects.funds.boundary.Incentives;
import shanzhi.projects.funds.boundary.PoolLine;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 资金池与激励申请: pools of a year, drafting one, applications for incentive money and their review. */
@Named
@ViewScoped
public class BrowsePools implements Serializable {

  @Inject Pools pools;
  @Inject Incentives incentives;
  @Inject Times times;

  private int year;
  private List<PoolLine> rows;
  private List<IncentiveLine> applications;
  private DraftPool wanted = new DraftPool();
  private ApplyIncentive applied = new ApplyIncentive();
  private IncentiveLine reviewed;
  private BigDecimal score;
  private BigDecimal granted;
  private String opinion;

  @PostConstruct void open() {
    year = times.getToday().getYear();
    wanted.setYear(year + 1);
    applied.setYear(year);
    query();
  }

  public void query() {
    rows = pools.ledger(year);
    applications = incentives.ledger(year);
  }

  public String draft() { return "/app/funds/pool?faces-redirect=true&id=" + pools.draft(wanted); }

  public void apply() {
    incentives.apply(applied);
    applied = new ApplyIncentive();
    applied.setYear(year);
    done("fund.done.applied");
  }

  public void begin(IncentiveLine line) {
    reviewed = line;
    score = null;
    granted = line.asked();
    opinion = null;
  }

  public void review() {
    incentives.review(reviewed.id(), new Incentives.Review(score, granted, opinion));
    done("fund.done.reviewed");
  }

  private void done(String key) {
    query();
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public List<FormulaLine> getFormulas() { return pools.formulas(wanted.getYear()); }
  /** What comes out of pools. */
  public List<FundSource> getSources() { return java.util.Arrays.stream(FundSource.values()).filter(FundSource::fromPool).toList(); }
  public String kind(IncentiveLine line) { return switch (line.state()) { case "SHARED" -> "ok"; case "REVIEWED" -> "info"; case "REFUSED" -> ""; default -> "warn"; }; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public List<PoolLine> getRows() { return rows; }
  public List<IncentiveLine> getApplications() { return applications; }
  public DraftPool getWanted() { return wanted; }
  public ApplyIncentive getApplied() { return applied; }
  public IncentiveLine getReviewed() { return reviewed; }
  public BigDecimal getScore() { return score; }
  public void setScore(BigDecimal score) { this.score = score; }
  public BigDecimal getGranted() { return granted; }
  public void setGranted(BigDecimal granted) { this.granted = granted; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
}
