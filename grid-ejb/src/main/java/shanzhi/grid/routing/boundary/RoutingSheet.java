package shanzhi.grid.routing.boundary;

import java.io.Serializable;
import java.util.List;

/** A rule set with its rules in order, and whether the caller may change or decide on it now. */
public record RoutingSheet(RoutingLine line, List<RuleLine> rules, boolean mayChange, boolean mayDecide) implements Serializable {}
