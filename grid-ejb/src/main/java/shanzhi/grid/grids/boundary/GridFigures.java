package shanzhi.grid.grids.boundary;

import java.io.Serializable;

/** Grids of an area in force today. {@code organised}: general and micro grids with a Party organisation of their own. */
public record GridFigures(String area, int main, int general, int micro, int exclusive, int households, int organised) implements Serializable {

  public int all() { return main + general + micro + exclusive; }

  public GridFigures plus(GridFigures other) {
    return new GridFigures(area, main + other.main, general + other.general, micro + other.micro, exclusive + other.exclusive,
        households + other.households, organised + other.organised);
  }
}
