package shanzhi.grid.exchange.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A neighbour in the list; never its key. @param beforeUntil until when the key before is still taken; null for none */
public record NeighbourLine(String code, String name, String area, String callbackUrl, String algorithm, int keyNo, Instant beforeUntil, boolean enabled, int version)
    implements Serializable {}
