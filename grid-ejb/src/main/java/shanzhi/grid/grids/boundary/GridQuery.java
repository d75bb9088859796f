package shanzhi.grid.grids.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What to list. The order is that of the codes; the next page begins after the last code of this one.
 *
 * @param area 12 digits, or the 19 of a grid: itself and what is below it
 * @param type null for all types
 * @param text part of the name, or the beginning of a code; null for all
 * @param outside only grids whose size is outside the limits without an approved reason
 * @param after the last code of the page before; null for the first page
 */
public record GridQuery(@NotBlank String area, GridType type, @Size(max = 60) String text, boolean outside, String after,
    @Min(1) @Max(500) int limit) {

  public static GridQuery of(String area) { return new GridQuery(area, null, null, false, null, 50); }
}
