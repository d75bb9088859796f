package shanzhi.grid.exchange.boundary;

import java.io.Serializable;

/**
 * Whether a call was let in.
 *
 * @param neighbour its code; null unless let in
 * @param refusal exchange.unsigned, exchange.forged, exchange.expired (401) or exchange.replayed (409); null where let in
 */
public record Admission(String neighbour, String refusal) implements Serializable {

  /** The name under which a neighbour acts; no account can have it. */
  public static final String PREFIX = "neighbour:";

  public String identity() { return PREFIX + neighbour; }

  public boolean replayed() { return "exchange.replayed".equals(refusal); }
}
