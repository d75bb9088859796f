package shanzhi.foundation.organisations.boundary;

import java.util.List;

/** Each room that gives work to people by name implements this as a CDI bean, so that nothing is orphaned when one leaves. */
public interface OpenWork {

  /** What this person still has in hand in the room; empty for nothing. */
  List<OpenItem> of(String username);

  /** Moves all of it, in the caller's transaction. Afterwards {@link #of} of the first is empty. */
  void handOver(String from, String to);
}
