package shanzhi.grid.routing.boundary;

import java.io.Serializable;
import java.util.List;

/** A rule with the names of what it speaks of. @param helperNames of the offices that help */
public record RuleLine(RoutingRule rule, String typeName, String officeName, List<String> helperNames) implements Serializable {

  /** What it is called: its label, or the class it is about; null for any. */
  public String title() { return rule.getLabel() != null ? rule.getLabel() : typeName; }

  /** Where it goes: the office, or the word for the office of the town. */
  public String target() { return rule.getOfficeWord() != null ? rule.getOfficeWord() : officeName; }
}
