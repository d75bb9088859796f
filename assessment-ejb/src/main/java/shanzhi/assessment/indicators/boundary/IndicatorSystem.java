package shanzhi.assessment.indicators.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of what units are scored by, as it is written.
 *
 * @param sample 示例: not taken from a document that was found; needs one before it is used in earnest
 * @param rules named figures of the whole, e.g. 封顶; @param classes of communities, empty where all are scored alike
 */
public record IndicatorSystem(String code, String name, boolean sample, String source, LocalDate from, String note, Map<String, BigDecimal> rules, List<String> classes,
    List<Dimension> dimensions, List<Indicator> indicators, List<Veto> vetoes) implements Serializable {

  /** @param most points of all its indicators together, for any one class */
  public record Dimension(String code, String name, Nature nature, BigDecimal most) implements Serializable {}

  /**
   * @param required 必达: whoever does not have all its points fails, however many the others give
   * @param parameter what {@link MethodKind} needs; @param classes it holds for, empty for all
   * @param drawn the figure it fills itself from, empty where somebody enters it; @param basis where it is from
   */
  public record Indicator(String code, String dimension, String name, boolean required, BigDecimal most, MethodKind method, String parameter, List<String> classes, String drawn,
      String basis) implements Serializable {

    /** 示例: its points stand in no document that was found. */
    public boolean sample() { return basis.startsWith("示例") || basis.endsWith("示例"); }

    public boolean holdsFor(String kind) { return classes.isEmpty() || classes.contains(kind); }
  }

  /** Whatever else was scored, this ends it. @param years how far back it is looked for */
  public record Veto(String code, String name, int years, String basis) implements Serializable {}
}
