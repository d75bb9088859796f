package shanzhi.grid.grids.boundary;

import java.time.LocalDate;

/** What a grid was called from a day until, exclusively, another; {@code until} is null for today's name. */
public record GridChange(LocalDate since, LocalDate until, String name, String partyOrganisation) {}
