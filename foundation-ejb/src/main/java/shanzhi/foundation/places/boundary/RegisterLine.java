package shanzhi.foundation.places.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/** A household with all that its address is made of. */
public record RegisterLine(long household, long building, String community, String estate, EstateKind kind, String street, String buildingName,
    String unit, String door, String address, LocalDate from) implements Serializable {}
