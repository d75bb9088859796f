package shanzhi.grid.whistles.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How one department answered the whistles that called it in a period. A share or an average of nothing is null, not 0.
 *
 * @param called calls that count: not those dropped, or excused by the county
 * @param sign, contact, arrive of those whose step was taken or whose time for it is up
 * @param rated how many were rated; @param score their average, on the scale of the day of each
 */
public record DepartmentFigures(long office, String officeName, String area, String areaName, int called, int excused, Share sign, Share contact, Share arrive,
    int rated, BigDecimal score) implements Serializable {

  /** @param percent one decimal; null where nothing was due */
  public record Share(int inTime, int due, BigDecimal percent) implements Serializable {}
}
