package shanzhi.grid.routing.boundary;

import java.io.Serializable;

/** Which rule set is brought out as a workbook. */
public record RoutingQuery(long set) implements Serializable {}
