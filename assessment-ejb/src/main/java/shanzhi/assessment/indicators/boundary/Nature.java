package shanzhi.assessment.indicators.boundary;

import java.util.Arrays;
import java.util.Optional;

/** 共性指标 everybody is scored by, 特性指标 by class of community, 引导性指标 give a bonus. */
public enum Nature {
  COMMON("共性"), CHARACTERISTIC("特性"), GUIDING("引导性");

  private final String word;

  Nature(String word) { this.word = word; }

  /** As it stands in a file. */
  public String word() { return word; }

  public static Optional<Nature> written(String word) { return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst(); }
}
