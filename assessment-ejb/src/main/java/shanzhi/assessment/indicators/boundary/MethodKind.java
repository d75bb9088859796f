package shanzhi.assessment.indicators.boundary;

import java.util.Arrays;
import java.util.Optional;

/** How a finding becomes points; how each is written and what stands in its cell 参数. */
public enum MethodKind {
  /** Nothing more to say. */
  BOOLEAN("是否"),
  /** {@code 3:3 5:5}: from 3 on 3 points, from 5 on 5. */
  BAND("分档"),
  /** The target. */
  RATIO("完成率"),
  /** Points off for each case. */
  DEDUCT("扣分"),
  /** The step an inspector judges in. */
  EXPERT("评议");

  private final String word;

  MethodKind(String word) { this.word = word; }

  public String word() { return word; }

  public static Optional<MethodKind> written(String word) { return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst(); }
}
