package shanzhi.foundation.places.boundary;

import java.io.Serializable;

/** An estate of a community with what stands in it today. */
public record EstateLine(long id, EstateKind kind, String name, String street, String community, int buildings, int households, int version)
    implements Serializable {}
