package shanzhi.grid.roster.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom to list, in order of grid code and assignment.
 *
 * @param area 12 digits, or the 19 of a grid
 * @param duty null for all
 * @param text part of a name, or a whole mobile number; null for all
 * @param afterGrid grid of the last line of the page before; null for the first page
 * @param reason why a workbook shall show numbers in full; null for masked ones
 */
public record RosterQuery(@NotBlank String area, Duty duty, @Size(max = 40) String text, String afterGrid, long afterAssignment,
    @Min(1) @Max(500) int limit, @Size(max = 200) String reason) {

  public static RosterQuery of(String area) { return new RosterQuery(area, null, null, null, 0, 50, null); }
}
