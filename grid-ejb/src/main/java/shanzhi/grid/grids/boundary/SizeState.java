package shanzhi.grid.grids.boundary;

/** Whether a grid has as many households as it should. */
public enum SizeState { OK, OUTSIDE, EXPLAINED }
