package shanzhi.grid.campaigns.boundary;

/** How far down a campaign goes; the last level fills in the form. */
public enum Depth {
  TOWN, COMMUNITY, GENERAL_GRID, MICRO_GRID;

  public boolean grids() { return this == GENERAL_GRID || this == MICRO_GRID; }
}
