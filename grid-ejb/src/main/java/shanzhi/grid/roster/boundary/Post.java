package shanzhi.grid.roster.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody with a duty in a grid for a time. The name is 王* for callers who may not read the roster; {@code slice}
 * counts the households looked after, 0 where the grid is not divided among its members.
 */
public record Post(long assignment, long member, String name, String phoneMasked, MemberSource source, String grid, String gridName,
    Duty duty, LocalDate from, LocalDate until, String ending, int slice, int version) implements Serializable {

  /** The same with another way of showing the number. */
  public Post reached(String phone) {
    return new Post(assignment, member, name, phone, source, grid, gridName, duty, from, until, ending, slice, version);
  }
}
