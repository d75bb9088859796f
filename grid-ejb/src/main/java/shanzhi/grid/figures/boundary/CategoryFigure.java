package shanzhi.grid.figures.boundary;

import java.io.Serializable;

/** One of the categories (2 digits) in a period. */
public record CategoryFigure(String code, String name, int reported, int closed) implements Serializable {}
