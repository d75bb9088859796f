package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.util.List;

/** Everything about one demand. @param into number of the demand it was merged into; @param actions what the caller may do now */
public record DemandSheet(DemandLine line, String text, String into, List<DemandLine> merged, List<StepLine> steps, List<String> actions) implements Serializable {

  public boolean may(String action) { return actions.contains(action); }
}
