package shanzhi.grid.grids.boundary;

import java.io.Serializable;

/**
 * A grid outside its limits without an approved reason. {@code request} is the waiting reason's number, null where
 * nobody gave one yet.
 */
public record SizeWarning(String code, String name, GridType type, int households, int least, int most, Long request, String reason,
    String requestedBy) implements Serializable {}
