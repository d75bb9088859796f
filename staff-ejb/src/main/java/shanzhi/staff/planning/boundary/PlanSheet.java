package shanzhi.staff.planning.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A plan as it was worked out; opening it again works nothing out anew.
 *
 * @param outcomes the present standard first; each list in them is in the same order of keys only within an outcome
 */
public record PlanSheet(PlanLine line, String policy, boolean headcountStays, boolean baseFollowsPay, List<PlanOutcome> outcomes) implements Serializable {

  public PlanOutcome present() { return outcomes.get(0); }

  public List<PlanOutcome> variants() { return outcomes.subList(1, outcomes.size()); }
}
