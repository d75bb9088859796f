package shanzhi.grid.incidents.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A report that may be about the same thing. Says nothing of who reported it; digits that may be a person's are masked.
 *
 * @param metres between the points; null where one of them was not picked
 * @param sameGrid both lie in the same micro or exclusive grid
 * @param likeness of the texts, in percent
 */
public record Lookalike(String number, int version, Instant reportedAt, String type, String typeName, String status, String description, String address,
    Integer metres, boolean sameGrid, int likeness) implements Serializable {}
