package shanzhi.grid.roster.boundary;

import java.io.Serializable;

/**
 * A divided grid whose slices do not cover it: {@code open} households nobody looks after, {@code stray} slices of
 * households or members that are no longer in the grid.
 */
public record SliceGap(String grid, String name, int households, int members, int open, int stray) implements Serializable {}
