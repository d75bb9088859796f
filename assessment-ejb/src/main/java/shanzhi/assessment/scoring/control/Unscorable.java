package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;
import java.util.List;

/** A finding that its method cannot turn into points. Whoever asked says at which indicator it was. */
public final class Unscorable extends RuntimeException {

  private final transient List<BigDecimal> args;

  Unscorable(String key, BigDecimal... args) {
    super(key);
    this.args = List.of(args);
  }

  /** Key of the message. */
  public String key() { return getMessage(); }

  public List<BigDecimal> args() { return args; }
}
