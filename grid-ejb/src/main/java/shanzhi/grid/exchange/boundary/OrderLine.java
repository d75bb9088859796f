package shanzhi.grid.exchange.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** The order behind an incident, with what the neighbour heard of the citizen. */
public record OrderLine(String neighbour, String neighbourName, String orderNo, Instant receivedAt, List<Feedback> feedback) implements Serializable {

  /** @param kind SATISFIED or NOT_FIXED */
  public record Feedback(String kind, Integer score, String words, Instant receivedAt) implements Serializable {}
}
