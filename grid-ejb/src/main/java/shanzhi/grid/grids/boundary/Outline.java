package shanzhi.grid.grids.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * The sketch of a piece of ground: one ring, CGCS2000 degrees, the last point not said again.
 *
 * @param ground 12 digits of a community or 19 of a grid
 * @param demo invented for the demonstration
 */
public record Outline(String ground, boolean demo, List<Point> ring) implements Serializable {

  public record Point(double lon, double lat) implements Serializable {}
}
