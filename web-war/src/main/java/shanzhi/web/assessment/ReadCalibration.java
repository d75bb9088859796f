package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shanzhi.assessment.agreement.boundary.Agreement;
import shanzhi.assessment.calibration.boundary.CalibrationSheet;
import shanzhi.assessment.calibration.boundary.Calibrations;
import shanzhi.assessment.calibration.boundary.DecideLine;
import shanzhi.assessment.calibration.boundary.RunCalibration;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.web.frame.Notes;

/** 评审校准 of a round: agreement, severity, both rankings, intervals, and the panel on the line. */
@Named
@ViewScoped
public class ReadCalibration implements Serializable {

  @Inject Calibrations calibrations;
  @Inject NameCards cards;

  private long id;
  private CalibrationSheet sheet;
  private RankChart chart;
  private Long seed;
  private String members;
  private String minutes;
  private List<Long> awarded = new ArrayList<>();

  public void open() {
    sheet = calibrations.sheet(id);
    chart = sheet.run() == null ? null : new RankChart(sheet.places(), sheet.run().rankLine());
  }

  public void run() {
    calibrations.run(id, new RunCalibration(seed, null));
    open();
    Notes.done("cal.done.run", sheet.onLine().size());
  }

  public void decide() {
    calibrations.decide(id, new DecideLine(sheet.run().id(), members, minutes, awarded));
    open();
    Notes.done("cal.done.decide");
  }

  /** Three decimals, a dash where it cannot be said. */
  public String alpha(Agreement agreement) { return agreement.alpha() == null ? "–" : String.format(java.util.Locale.ROOT, "%.3f", agreement.alpha()); }

  /** How trustworthy an alpha is by Krippendorff's own advice: from 0.800 on reliable, from 0.667 on for tentative conclusions. */
  public String kind(Agreement agreement) { return agreement.alpha() == null ? "" : agreement.alpha() >= 0.8 ? "ok" : agreement.alpha() >= 0.667 ? "warn" : "bad"; }

  /** Key of the words for that. */
  public String verdict(Agreement agreement) { return "cal.verdict." + (agreement.alpha() == null ? agreement.reason() : kind(agreement)); }

  /** Of a bar of 100; what is below nothing has none. */
  public double width(Agreement agreement) { return agreement.alpha() == null ? 0 : Math.max(0, agreement.alpha() * 100); }

  public String name(String username) { return cards.of(username).name(); }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public CalibrationSheet getSheet() { return sheet; }
  public RankChart getChart() { return chart; }
  public Long getSeed() { return seed; }
  public void setSeed(Long seed) { this.seed = seed; }
  public String getMembers() { return members; }
  public void setMembers(String members) { this.members = members; }
  public String getMinutes() { return minutes; }
  public void setMinutes(String minutes) { this.minutes = minutes; }
  public List<Long> getAwarded() { return awarded; }
  public void setAwarded(List<Long> awarded) { this.awarded = awarded; }
}
