package shanzhi.assessment.calibration.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.TreeSet;
import shanzhi.assessment.calibration.control.CalibrationDesk;
import shanzhi.assessment.calibration.control.CalibrationReader;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 评审校准: for whoever sees the whole county; how strict an inspector is, only the organiser sees. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Calibrations {

  @Inject Jurisdiction jurisdiction;
  @Inject Rounds rounds;
  @Inject CalibrationReader reader;
  @Inject CalibrationDesk desk;

  /** @throws Refusal round.unknown (404) */
  public CalibrationSheet sheet(long round) {
    var line = rounds.sheet(round).line();
    var county = Territory.of(line.county());
    if (!jurisdiction.covers(ASSESSMENT_READ, county)) throw Refusal.unknown("round.unknown");
    boolean organises = jurisdiction.covers(ASSESSMENT_ORGANISE, county), decides = jurisdiction.covers(ASSESSMENT_DECIDE, county);
    var sheet = reader.sheet(line, organises);
    var may = new TreeSet<String>();
    if (organises && line.publicFrom() == null) may.add("run");
    if (decides && line.publicFrom() == null && sheet.run() != null && sheet.run().fresh() && sheet.undecided()) may.add("decide");
    return new CalibrationSheet(sheet.line(), sheet.run(), sheet.places(), sheet.inspectors(), sheet.totals(), sheet.items(), sheet.decision(), may);
  }

  /** Works out severities and intervals anew and keeps them. @return id of the run @throws Refusal round.unknown (404); round.public-already, calibration.nobody (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public long run(long round, @NotNull(message = "请填写校准参数") @Valid RunCalibration wanted) { return desk.run(own(round, ASSESSMENT_ORGANISE), wanted.seed(), wanted.draws()); }

  /**
   * Keeps what a panel said about those on the line.
   *
   * @throws Refusal round.unknown (404); round.public-already, calibration.stale, calibration.decided, calibration.nobody-on-line, calibration.not-on-line, calibration.below-line, calibration.too-many (409)
   */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public void decide(long round, @NotNull(message = "请填写合议结果") @Valid DecideLine said) { desk.decide(own(round, ASSESSMENT_DECIDE), said); }

  private RoundLine own(long round, String right) {
    var line = rounds.sheet(round).line();
    if (!jurisdiction.covers(right, Territory.of(line.county()))) throw Refusal.unknown("round.unknown");
    Refusal.unless(line.publicFrom() == null, "round.public-already");
    return line;
  }
}
