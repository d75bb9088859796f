package shanzhi.grid.roster.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody of the same name registered in the same community, as far as needed to tell whether it is the same person.
 *
 * @param grids names of the grids in which the person serves now; null when none
 */
public record Namesake(long member, String name, String phoneMasked, MemberSource source, LocalDate since, String grids) implements Serializable {}
