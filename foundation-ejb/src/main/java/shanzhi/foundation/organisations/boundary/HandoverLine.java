package shanzhi.foundation.organisations.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A hand-over and what it takes along. {@code state} is PROPOSED, CONFIRMED or CANCELLED. */
public record HandoverLine(long id, String person, String personName, String receiver, String receiverName, String state,
    List<OpenItem> items, String proposedBy, Instant proposedAt, Instant decidedAt) implements Serializable {}
