package shanzhi.grid.grids.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A line of the grid ledger. {@code size} says whether the number of households is inside the limits: OK, OUTSIDE
 * (no approved reason), EXPLAINED (outside with an approved reason for this or a larger difference).
 */
public record GridLine(String code, GridType type, String name, String town, String community, String general, int households,
    SizeState size, String partyOrganisation, LocalDate validFrom, LocalDate validTo) implements Serializable {}
