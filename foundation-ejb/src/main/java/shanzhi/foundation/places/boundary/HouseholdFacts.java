package shanzhi.foundation.places.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One household. {@code standardAddress} begins with county, town and community; {@code origin} is the household it was
 * split from, null for none; {@code validTo} the first day on which it no longer is.
 */
public record HouseholdFacts(long id, long building, String community, String unit, String door, String address, String standardAddress,
    Long origin, LocalDate validFrom, LocalDate validTo, List<PlaceName> names) implements Serializable {}
