package shanzhi.assessment.rounds.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Dimension;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.Nature;
import shanzhi.assessment.scoring.control.Methods;

/** The indicators of a system as they hold for one class of community, and what points at them come to. Indicators without points count as nothing. */
public record ScoreTree(IndicatorSystem system, String kind) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public List<Indicator> indicators() { return system.indicators().stream().filter(one -> one.holdsFor(kind)).toList(); }

  /** As an inspector goes through them: those that must be met come first. */
  public List<Indicator> inOrder() { return indicators().stream().sorted(Comparator.comparing((Indicator one) -> !one.required())).toList(); }

  public Optional<Indicator> indicator(String code) { return indicators().stream().filter(one -> one.code().equals(code)).findFirst(); }

  public Dimension dimension(Indicator one) { return system.dimensions().stream().filter(dimension -> dimension.code().equals(one.dimension())).findFirst().orElseThrow(); }

  public boolean guiding(Indicator one) { return dimension(one).nature() == Nature.GUIDING; }

  /** Common and characteristic points out of 100, two decimals. */
  public BigDecimal percent(Map<String, BigDecimal> points) {
    var most = BigDecimal.ZERO;
    var got = BigDecimal.ZERO;
    for (var one : indicators()) {
      if (guiding(one)) continue;
      most = most.add(one.most());
      got = got.add(points.getOrDefault(one.code(), BigDecimal.ZERO));
    }
    return got.multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP);
  }

  /** Bonus points, no more than the guiding dimensions hold. */
  public BigDecimal bonus(Map<String, BigDecimal> points) {
    var sum = BigDecimal.ZERO;
    for (var dimension : system.dimensions()) {
      if (dimension.nature() == Nature.GUIDING) sum = sum.add(of(dimension, points).min(dimension.most()));
    }
    return sum;
  }

  public BigDecimal of(Dimension dimension, Map<String, BigDecimal> points) {
    return indicators().stream().filter(one -> one.dimension().equals(dimension.code())).map(one -> points.getOrDefault(one.code(), BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Names of common dimensions that have less than the system's floor. */
  public List<String> below(Map<String, BigDecimal> points) {
    var floor = Methods.figure(system, "维度线");
    return system.dimensions().stream().filter(one -> one.nature() == Nature.COMMON)
        .filter(one -> of(one, points).multiply(HUNDRED).compareTo(one.most().multiply(floor)) < 0).map(Dimension::name).toList();
  }

  /** Names of indicators that must be met in full and are not. */
  public List<String> missed(Map<String, BigDecimal> points) {
    return indicators().stream().filter(Indicator::required).filter(one -> points.getOrDefault(one.code(), BigDecimal.ZERO).compareTo(one.most()) < 0).map(Indicator::name).toList();
  }
}
