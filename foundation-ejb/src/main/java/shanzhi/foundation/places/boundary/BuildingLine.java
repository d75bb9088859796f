package shanzhi.foundation.places.boundary;

import java.io.Serializable;

/** A building, or in a village a 组, with its units and households on the day asked for. */
public record BuildingLine(long id, long estate, String name, int units, int households, int version) implements Serializable {}
