package shanzhi.assessment.indicators.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Dimension;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.indicators.boundary.SystemFault;
import shanzhi.assessment.indicators.boundary.SystemFinding;

/**
 * What is wrong with a whole system, all of it at once, so that whoever edits it sees everything and not the first thing. Nothing
 * with a finding can be published.
 */
public final class SystemChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<SystemFinding> findings = new ArrayList<>();
  private final IndicatorSystem system;

  private SystemChecks(IndicatorSystem system) { this.system = system; }

  public static List<SystemFinding> of(IndicatorSystem system) {
    var checks = new SystemChecks(system);
    checks.codes();
    checks.weights();
    checks.shares();
    checks.overlaps();
    system.indicators().forEach(checks::indicator);
    return List.copyOf(checks.findings);
  }

  private void codes() {
    var seen = new HashSet<String>();
    system.dimensions().forEach(one -> once(seen, one.code()));
    system.indicators().forEach(one -> once(seen, one.code()));
    system.vetoes().forEach(one -> once(seen, one.code()));
  }

  private void once(HashSet<String> seen, String code) { if (!seen.add(code)) found(code, SystemFault.CODE_TWICE, code); }

  /** The indicators of a dimension sum to its most, for each class of community; what is wrong for all of them is said once. */
  private void weights() {
    var kinds = system.classes().isEmpty() ? List.of("") : system.classes();
    for (var dimension : system.dimensions()) {
      var wrong = new LinkedHashMap<String, SystemFinding>();
      for (var kind : kinds) weight(dimension, kind).ifPresent(finding -> wrong.put(kind, finding));
      if (wrong.size() == kinds.size() && new HashSet<>(wrong.values()).size() == 1) findings.add(wrong.get(kinds.get(0)));
      else wrong.forEach((kind, one) -> found(one.where(), one.fault(), (kind + " " + one.detail()).strip()));
    }
  }

  private Optional<SystemFinding> weight(Dimension dimension, String kind) {
    var own = system.indicators().stream().filter(one -> one.dimension().equals(dimension.code()) && one.holdsFor(kind)).toList();
    if (own.isEmpty()) return Optional.of(new SystemFinding(dimension.code(), SystemFault.NO_INDICATOR, ""));
    var sum = own.stream().map(Indicator::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(dimension.most()) == 0) return Optional.empty();
    return Optional.of(new SystemFinding(dimension.code(), SystemFault.WEIGHTS, sum.toPlainString() + " ≠ " + dimension.most().toPlainString()));
  }

  private void shares() {
    var shares = List.of("材料", "现场", "满意度").stream().map(name -> system.rules().getOrDefault(name, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (shares.compareTo(HUNDRED) != 0) found("规则", SystemFault.SHARES, shares.toPlainString() + " ≠ 100");
  }

  /** The same thing asked twice of the same class counts twice. */
  private void overlaps() {
    var all = system.indicators();
    for (int i = 0; i < all.size(); i++) {
      for (var earlier : all.subList(0, i)) {
        var one = all.get(i);
        if (!together(one, earlier)) continue;
        if (one.name().equals(earlier.name())) found(one.code(), SystemFault.NAME_TWICE, earlier.code());
        else if (!one.drawn().isEmpty() && one.drawn().equals(earlier.drawn()) && one.method() == earlier.method() && one.parameter().equals(earlier.parameter())) found(one.code(), SystemFault.COUNTED_TWICE, earlier.code());
      }
    }
  }

  private static boolean together(Indicator one, Indicator other) {
    return one.classes().isEmpty() || other.classes().isEmpty() || one.classes().stream().anyMatch(other.classes()::contains);
  }

  private void indicator(Indicator one) {
    if (system.dimensions().stream().noneMatch(dimension -> dimension.code().equals(one.dimension()))) found(one.code(), SystemFault.NO_SUCH_DIMENSION, one.dimension());
    one.classes().stream().filter(kind -> !system.classes().contains(kind)).forEach(kind -> found(one.code(), SystemFault.NO_SUCH_CLASS, kind));
    if (!one.drawn().isEmpty() && one.method() == MethodKind.EXPERT) found(one.code(), SystemFault.DRAWN_JUDGEMENT, one.drawn());
    switch (one.method()) {
      case BOOLEAN -> { if (!one.parameter().isEmpty()) found(one.code(), SystemFault.WORD, one.parameter()); }
      case BAND -> bands(one);
      case RATIO -> positive(one, SystemFault.TARGET, null);
      case DEDUCT -> positive(one, SystemFault.DEDUCTION, one.most());
      case EXPERT -> {
        var step = positive(one, SystemFault.STEP, one.most());
        if (step != null && one.most().remainder(step).signum() != 0) found(one.code(), SystemFault.STEP, one.parameter() + " ∤ " + one.most().toPlainString());
      }
    }
  }

  private BigDecimal positive(Indicator one, SystemFault fault, BigDecimal most) {
    var figure = figure(one.parameter());
    if (figure != null && figure.signum() > 0 && (most == null || figure.compareTo(most) <= 0)) return figure;
    found(one.code(), fault, one.parameter());
    return null;
  }

  /** Each band begins above the one before and gives more, or nobody would ever land in it; the last gives all there is. */
  private void bands(Indicator one) {
    BigDecimal from = null, points = null;
    for (var band : one.parameter().strip().split("\\s+")) {
      var parts = band.split("[:：]");
      var begins = parts.length == 2 ? figure(parts[0]) : null;
      var gives = parts.length == 2 ? figure(parts[1]) : null;
      if (begins == null || gives == null || gives.signum() < 0) {
        found(one.code(), SystemFault.WORD, band);
        return;
      }
      if (from != null && begins.compareTo(from) <= 0) found(one.code(), SystemFault.BANDS_ORDER, band);
      if (points != null && gives.compareTo(points) == 0) found(one.code(), SystemFault.BAND_UNREACHABLE, band);
      if (begins.compareTo(HUNDRED) > 0 && one.name().matches(".*(率|比例|占比)（%）.*")) found(one.code(), SystemFault.BAND_OVER_HUNDRED, band);
      if (gives.compareTo(one.most()) > 0) found(one.code(), SystemFault.BAND_ABOVE_MOST, band);
      from = begins;
      points = points == null ? gives : points.max(gives);
    }
    if (points != null && points.compareTo(one.most()) < 0) found(one.code(), SystemFault.BAND_BELOW_MOST, points.toPlainString() + " < " + one.most().toPlainString());
  }

  private static BigDecimal figure(String text) { return text.strip().matches("-?\\d{1,12}(\\.\\d{1,4})?") ? new BigDecimal(text.strip()) : null; }

  private void found(String where, SystemFault fault, String detail) { findings.add(new SystemFinding(where, fault, detail)); }
}
