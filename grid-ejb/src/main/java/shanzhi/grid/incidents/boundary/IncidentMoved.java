package shanzhi.grid.incidents.boundary;

import java.io.Serializable;

/**
 * A step was taken; fired within its transaction. What must happen elsewhere goes to the outbox from here.
 *
 * @param move name of the move; {@code no} its place in the record; {@code office} the one it is about, or null
 * @param source how the incident came to us
 */
public record IncidentMoved(String number, String move, int no, Long office, String source) implements Serializable {}
