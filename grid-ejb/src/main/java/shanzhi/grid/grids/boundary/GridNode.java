package shanzhi.grid.grids.boundary;

import java.io.Serializable;

/** A grid in a tree that opens level by level; {@code below} grids lie under it. */
public record GridNode(String code, GridType type, String name, int households, int below) implements Serializable {

  /** 001 of a general or exclusive grid, 005 of a micro grid. */
  public String number() { return type == GridType.MICRO ? code.substring(16) : code.substring(13, 16); }
}
