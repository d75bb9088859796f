package shanzhi.assessment.calibration.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.assessment.calibration.boundary.CalibrationSheet;
import shanzhi.assessment.calibration.boundary.DecideLine;
import shanzhi.assessment.calibration.control.RoundScores.Scored;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.assessment.scoring.control.ScoringRule;
import shanzhi.assessment.scoring.control.Total;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Works out how firm a ranking is, and keeps what a panel says where it is not. The caller has asked who may. */
@ApplicationScoped
public class CalibrationDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RoundScores scores;
  @Inject CalibrationReader reader;
  @Inject Policy policy;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Calibrated(Scored of, BigDecimal total, BigDecimal onSite) {}

  /** @param eligible by everything but total and place */
  private record Line(Integer rank, BigDecimal score, HashSet<Long> eligible) {}

  public long run(RoundLine round, Long seed, Integer draws) {
    var scored = scores.of(round);
    Refusal.unless(!scored.isEmpty(), "calibration.nobody");
    var system = scored.get(0).tree().system();
    var rule = Methods.rule(system);
    int least = policy.number("calibration-least");
    var terms = new Perturbation.Terms(new double[] {rule.papers().doubleValue(), rule.onSite().doubleValue(), rule.satisfaction().doubleValue()}, rule.cap().doubleValue(),
        policy.figure("calibration-spread").doubleValue(), policy.figure("calibration-tail").doubleValue(), draws == null ? policy.number("calibration-draws") : draws,
        seed != null ? seed : round.seed() != null ? round.seed() : round.id());
    var severities = Severity.of(scored.stream().flatMap(one -> one.seats().stream().map(seat -> new Severity.Score(seat.inspector(), one.candidate(), seat.total().doubleValue()))).toList());
    var line = line(round, scored, Methods.figure(system, "命名线"));
    long id = sql().one("""
        insert into assessment.calibration (round, seed, draws, spread, tail, least, basis, rank_line, score_line, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        row -> row.longAt(1), round.id(), terms.seed(), terms.draws(), BigDecimal.valueOf(terms.spread()), BigDecimal.valueOf(terms.tail()), least, reader.basis(round.id()), line.rank(), line.score(),
        jurisdiction.caller(), clock.instant()).orElseThrow();
    sql().batch("insert into assessment.calibration_inspector (calibration, inspector, severity, error, places, used) values (?, ?, ?, ?, ?, ?)", severities.entrySet().stream()
        .map(one -> new Object[] {id, one.getKey(), two(one.getValue().severity()), two(one.getValue().error()), one.getValue().places(), used(one.getValue(), least)}).toList());
    keep(id, scored, calibrated(scored, severities, least, rule), Perturbation.of(scored.stream().map(CalibrationDesk::place).toList(), terms), line);
    audit.record("assessment.calibrate", "assessment-round", String.valueOf(round.id()), round.county(), null, Map.of("calibration", id, "seed", terms.seed(), "draws", terms.draws()));
    return id;
  }

  private void keep(long id, List<Scored> scored, List<Calibrated> calibrated, List<Perturbation.Interval> intervals, Line line) {
    var order = calibrated.stream().sorted(Comparator.comparing(Calibrated::total).thenComparing(Calibrated::onSite).thenComparing(one -> one.of().satisfaction()).reversed()
        .thenComparing(one -> one.of().lot()).thenComparing(one -> one.of().candidate())).map(one -> one.of().candidate()).toList();
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < scored.size(); i++) {
      var one = scored.get(i);
      var interval = intervals.get(i);
      var low = two(interval.totalLow());
      var high = two(interval.totalHigh());
      boolean eligible = line.eligible().contains(one.candidate());
      // who cannot come within the quota, or not up to the naming line, is on neither
      boolean withinReach = (line.rank() == null || interval.low() <= line.rank()) && high.compareTo(line.score()) >= 0;
      boolean cut = low.compareTo(line.score()) < 0 || line.rank() != null && line.rank() < interval.high();
      rows.add(new Object[] {id, one.candidate(), one.total(), one.place(), calibrated.get(i).total(), order.indexOf(one.candidate()) + 1, interval.low(), interval.high(), low, high, eligible,
          eligible && withinReach && cut});
    }
    sql().batch("""
        insert into assessment.calibration_place (calibration, candidate, total, place, calibrated, calibrated_place, low, high, total_low, total_high, eligible, on_line)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
  }

  private Line line(RoundLine round, List<Scored> scored, BigDecimal score) {
    var eligible = new HashSet<Long>();
    Integer rank = null;
    int many = 0;
    for (var one : scored) {
      boolean unhappy = one.satisfaction().compareTo(Methods.figure(one.tree().system(), "满意度底线")) < 0;
      if (unhappy || !one.tree().below(one.mean()).isEmpty() || !one.tree().missed(one.mean()).isEmpty()) continue;
      eligible.add(one.candidate());
      if (++many == round.quota()) rank = one.place();
    }
    return new Line(many > round.quota() ? rank : null, score, eligible);
  }

  private static boolean used(Severity.Estimate estimate, int least) { return estimate.severity() != null && estimate.places() >= least; }

  private static Perturbation.Place place(Scored one) {
    var seats = one.panel() != null ? List.<Perturbation.Part>of() : one.seats().stream().filter(RoundScores.Seat::counts).map(seat -> one.part(seat.points())).toList();
    return new Perturbation.Place(one.part(one.paperPoints()), seats, one.onSite().doubleValue(), one.satisfaction().doubleValue(), one.guiding().doubleValue(), one.lot());
  }

  /** What a panel settled is nobody's severity. */
  private static List<Calibrated> calibrated(List<Scored> scored, Map<String, Severity.Estimate> severities, int least, ScoringRule rule) {
    var moved = new HashMap<String, Double>();
    severities.forEach((inspector, one) -> { if (used(one, least)) moved.put(inspector, one.severity()); });
    return scored.stream().map(one -> {
      var counted = one.panel() != null ? List.<RoundScores.Seat>of() : one.seats().stream().filter(RoundScores.Seat::counts).toList();
      var onSite = counted.isEmpty() ? one.onSite()
          : two(Math.max(0, Math.min(100, counted.stream().mapToDouble(seat -> seat.total().doubleValue() + moved.getOrDefault(seat.inspector(), 0.0)).average().orElseThrow())));
      return new Calibrated(one, Total.of(one.papers(), onSite, one.satisfaction(), one.guiding(), rule).total(), onSite);
    }).toList();
  }

  /** @return the last run if it was made of today's totals, else a new one */
  public CalibrationSheet.Run current(RoundLine round) {
    var last = reader.last(round.id()).filter(CalibrationSheet.Run::fresh);
    if (last.isPresent()) return last.get();
    run(round, null, null);
    return reader.last(round.id()).orElseThrow();
  }

  public void decide(RoundLine round, DecideLine said) {
    var run = reader.last(round.id()).filter(one -> one.fresh() && one.id() == said.calibration()).orElseThrow(() -> Refusal.conflict("calibration.stale"));
    Refusal.unless(reader.decision(run.id()).isEmpty(), "calibration.decided");
    var places = reader.places(run.id());
    var onLine = places.stream().filter(CalibrationSheet.Place::onLine).toList();
    Refusal.unless(!onLine.isEmpty(), "calibration.nobody-on-line");
    var awarded = new HashSet<>(said.awarded());
    Refusal.unless(onLine.stream().map(CalibrationSheet.Place::candidate).toList().containsAll(awarded), "calibration.not-on-line");
    onLine.stream().filter(one -> awarded.contains(one.candidate()) && one.total().compareTo(run.scoreLine()) < 0).findFirst()
        .ifPresent(one -> { throw Refusal.conflict("calibration.below-line", one.name(), run.scoreLine().toPlainString()); });
    long sure = places.stream().filter(one -> one.eligible() && !one.onLine() && one.total().compareTo(run.scoreLine()) >= 0 && (run.rankLine() == null || one.place() <= run.rankLine())).count();
    Refusal.unless(sure + awarded.size() <= round.quota(), "calibration.too-many", round.quota() - sure);
    sql().update("insert into assessment.line_decision (calibration, members, minutes, decided_by, decided_at) values (?, ?, ?, ?, ?)", run.id(), said.members().strip(), said.minutes().strip(),
        jurisdiction.caller(), clock.instant());
    sql().batch("insert into assessment.line_outcome (calibration, candidate, awarded) values (?, ?, ?)", onLine.stream().map(one -> new Object[] {run.id(), one.candidate(), awarded.contains(one.candidate())}).toList());
    audit.record("assessment.decide-line", "assessment-round", String.valueOf(round.id()), round.county(), null, Map.of("calibration", run.id(), "awarded", awarded.size(), "of", onLine.size()));
  }

  private static BigDecimal two(Double figure) { return figure == null ? null : BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP); }

  private Sql sql() { return Sql.on(database); }
}
