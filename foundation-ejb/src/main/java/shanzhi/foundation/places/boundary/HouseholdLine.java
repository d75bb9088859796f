package shanzhi.foundation.places.boundary;

import java.io.Serializable;

/** A household by its door; {@code unit} is empty where the building has none. */
public record HouseholdLine(long id, long building, String community, String unit, String door, String address) implements Serializable {}
