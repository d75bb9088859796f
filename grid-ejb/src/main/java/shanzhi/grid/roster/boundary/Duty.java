package shanzhi.grid.roster.boundary;

import shanzhi.grid.grids.boundary.GridType;

/** What somebody does in a grid: 总网格长, 专职网格员, 微网格员. A chief serves a main grid, a full-time worker a general grid. */
public enum Duty {
  CHIEF("总网格长"), WORKER("专职网格员"), MEMBER("微网格员");

  private final String title;

  Duty(String title) { this.title = title; }

  public String title() { return title; }

  public boolean fits(GridType type) {
    return switch (this) {
      case CHIEF -> type == GridType.MAIN;
      case WORKER -> type == GridType.GENERAL;
      case MEMBER -> type == GridType.MICRO || type == GridType.EXCLUSIVE;
    };
  }

  /** One person at a time; a micro or exclusive grid may have several members. */
  public boolean alone() { return this != MEMBER; }
}
