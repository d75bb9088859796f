package shanzhi.grid.exchange.boundary;

import java.io.Serializable;
import java.time.Instant;

/** What the neighbour is answered: its number, ours, and since when we have it. The same however often it asks. */
public record OrderAnswer(String orderNo, String incident, Instant receivedAt) implements Serializable {}
