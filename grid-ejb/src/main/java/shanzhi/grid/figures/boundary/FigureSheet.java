package shanzhi.grid.figures.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of an area and of what lies directly below it.
 *
 * @param ground null where the reader has several grounds and chose none; they are the rows then and {@code whole} is null
 * @param path from the reader's own ground down to this one, for the way back up
 * @param rows in the order of the tree
 * @param ranking the paper that allows to sort areas by their figures; null, as a rule, for none
 */
public record FigureSheet(String ground, List<Stop> path, LocalDate from, LocalDate to, Instant asOf, FigureRow whole, List<FigureRow> rows, String ranking)
    implements Serializable {

  /** A place on the way down. */
  public record Stop(String ground, String name) implements Serializable {}
}
