package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.util.List;

/** Everything about one resolution. @param meeting number of the meeting; {@code publicDays} how long it has to hang out; @param actions what the caller may do now */
public record ResolutionSheet(ResolutionLine line, String meeting, List<Item> items, List<PublicityLine> publicities, int publicDays, List<StepLine> steps, List<String> actions)
    implements Serializable {

  /** @param project that took it; null while none has. Votes as they were counted at the meeting */
  public record Item(ResolvedItem item, String project, int votesFor, int votesAgainst, int abstained, int need) implements Serializable {}

  public boolean may(String action) { return actions.contains(action); }
}
