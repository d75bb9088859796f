package shanzhi.projects.works.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** A year of an area below the one that was asked for: how many projects, and their money, yuan. @param running between filing and settlement */
public record AreaFigures(String area, int projects, int running, int ended, int late, BigDecimal allocated, BigDecimal resolved, BigDecimal contracted, BigDecimal paid) implements Serializable {

  /** Not committed to anything. */
  public BigDecimal free() { return allocated.subtract(resolved); }
}
