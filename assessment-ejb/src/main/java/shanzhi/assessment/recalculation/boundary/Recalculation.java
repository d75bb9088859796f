package shanzhi.assessment.recalculation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** @param candidates looked at; @param changed of them written anew; @param differences the first hundred that did not come to what stood there */
public record Recalculation(int candidates, int changed, List<Difference> differences) implements Serializable {

  /** @param before null where nothing stood there; @param after null where something is missing; @param written false for one that is public already */
  public record Difference(long candidate, String community, BigDecimal before, BigDecimal after, boolean written) implements Serializable {}
}
