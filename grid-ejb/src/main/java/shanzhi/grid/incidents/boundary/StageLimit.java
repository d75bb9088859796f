package shanzhi.grid.incidents.boundary;

import java.io.Serializable;

/** The limit a stage would have. @param rule where it comes from; null where the policy has a gap */
public record StageLimit(String stage, IncidentDeadline.Rule rule) implements Serializable {}
