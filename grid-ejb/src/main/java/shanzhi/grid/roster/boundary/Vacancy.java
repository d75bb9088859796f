package shanzhi.grid.roster.boundary;

import java.io.Serializable;
import shanzhi.grid.grids.boundary.GridType;

/** A grid in which nobody serves. */
public record Vacancy(String grid, String name, GridType type, String community, int households) implements Serializable {}
