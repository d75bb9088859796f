package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;
import java.util.Arrays;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.kernel.Refusal;

/** Points of an indicator as it stands in a published system, and what the system says of totals. */
public final class Methods {

  private Methods() {}

  public static Method of(Indicator one) {
    return switch (one.method()) {
      case BOOLEAN -> new Method.Yes();
      case BAND -> new Method.Bands(Arrays.stream(one.parameter().strip().split("\\s+")).map(band -> band.split("[:：]"))
          .map(parts -> new Method.Bands.Band(new BigDecimal(parts[0]), new BigDecimal(parts[1]))).toList());
      case RATIO -> new Method.Share(new BigDecimal(one.parameter()));
      case DEDUCT -> new Method.Deduction(new BigDecimal(one.parameter()));
      case EXPERT -> new Method.Judgement(new BigDecimal(one.parameter()));
    };
  }

  /** @throws Refusal scoring.not-yes-or-no, scoring.below-zero, scoring.not-a-count, scoring.outside-range, scoring.not-a-step (400), naming the indicator first */
  public static BigDecimal points(Indicator one, BigDecimal found) {
    try {
      return of(one).points(found, one.most());
    } catch (Unscorable wrong) {
      var args = new Object[wrong.args().size() + 1];
      args[0] = one.code() + " " + one.name();
      for (int i = 1; i < args.length; i++) args[i] = wrong.args().get(i - 1).toPlainString();
      throw Refusal.invalid(wrong.key(), args);
    }
  }

  public static ScoringRule rule(IndicatorSystem system) {
    return new ScoringRule(figure(system, "材料"), figure(system, "现场"), figure(system, "满意度"), figure(system, "去高去低人数").intValueExact(), figure(system, "允许相差"), figure(system, "封顶"));
  }

  /** A figure of the system's rules. @throws IllegalStateException where the system does not say it */
  public static BigDecimal figure(IndicatorSystem system, String name) {
    var figure = system.rules().get(name);
    if (figure == null) throw new IllegalStateException("system " + system.code() + " does not say " + name);
    return figure;
  }
}
