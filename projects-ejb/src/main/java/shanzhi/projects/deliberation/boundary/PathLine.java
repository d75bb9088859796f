package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A way a proposal can go: its steps in order, each with the bodies that may decide it. @param standard taken unless another is asked for */
public record PathLine(int id, String code, String name, Settlement settlement, boolean standard, String source, List<Step> steps) implements Serializable {

  /** @param bodies empty where nobody meets for it */
  public record Step(int position, StepKind kind, List<BodyKind> bodies) implements Serializable {}

  /** The step at a place; empty before the first and after the last. */
  public Optional<Step> at(int position) { return steps.stream().filter(step -> step.position() == position).findFirst(); }
}
