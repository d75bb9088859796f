package shanzhi.foundation.organisations.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** One line of the ledger, under the name of today. {@code posts} and {@code people} count what is in force today. */
public record OrganisationLine(long id, Kind kind, String name, String area, String creditCode, boolean handles, LocalDate closedOn,
    int posts, int people) implements Serializable {}
