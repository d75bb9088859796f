package shanzhi.assessment.calibration.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import shanzhi.assessment.agreement.boundary.Agreement;
import shanzhi.assessment.agreement.boundary.AgreementLevel;
import shanzhi.assessment.agreement.control.Krippendorff;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Item;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.kernel.Sql;

/** Agreement of a round's inspectors on what they found. A place counts once all its inspections are in, so that nothing is told about one that is still out. */
@ApplicationScoped
public class ItemAgreement {

  private static final String DONE = "not exists (select from assessment.inspection o where o.candidate = c.id and o.locked_at is null)";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SystemBook systems;

  /** Kinds are counted as kinds, steps as grades, figures in proportion, judgements by their distance. */
  static AgreementLevel level(MethodKind method) {
    return switch (method) {
      case BOOLEAN -> AgreementLevel.NOMINAL;
      case BAND -> AgreementLevel.ORDINAL;
      case RATIO, DEDUCT -> AgreementLevel.RATIO;
      case EXPERT -> AgreementLevel.INTERVAL;
    };
  }

  public List<Item> items(RoundLine round) {
    var found = new HashMap<String, Map<Long, List<Double>>>();
    Sql.on(database).list("select s.indicator, c.id, s.found from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection join assessment.candidate c on c.id = i.candidate where c.round = ? and " + DONE,
        row -> found.computeIfAbsent(row.text("indicator"), code -> new TreeMap<>()).computeIfAbsent(row.big("id"), id -> new ArrayList<>()).add(row.result().getDouble("found")), round.id());
    return systems.system(round.system()).indicators().stream().filter(one -> found.containsKey(one.code()))
        .map(one -> new Item(one.code(), one.name(), level(one.method()), alpha(level(one.method()), found.get(one.code())))).toList();
  }

  /** On the totals of whole inspections. */
  public Agreement totals(long round) {
    var totals = new TreeMap<Long, List<Double>>();
    Sql.on(database).list("select c.id, i.total from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? and " + DONE,
        row -> totals.computeIfAbsent(row.big("id"), id -> new ArrayList<>()).add(row.result().getDouble("total")), round);
    return alpha(AgreementLevel.INTERVAL, totals);
  }

  private static Agreement alpha(AgreementLevel level, Map<Long, List<Double>> scores) {
    return Krippendorff.alpha(level, scores.values().stream().map(one -> one.stream().mapToDouble(Double::doubleValue).toArray()).toList());
  }
}
