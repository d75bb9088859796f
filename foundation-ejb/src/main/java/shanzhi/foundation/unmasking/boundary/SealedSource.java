package shanzhi.foundation.unmasking.boundary;

import java.util.Optional;
import shanzhi.kernel.Territory;

/** One kind of sealed personal data that may be looked at in full: a CDI bean beside the ledger that keeps it. */
public interface SealedSource {

  /** Where it lies and what is kept. @param sealed as {@code Sealing} made it; null where nothing, or only the mask, is kept */
  record Kept(Territory ground, String sealed) {}

  /** e.g. {@code member.phone}; stands in the audit trail as the kind of subject. */
  String kind();

  /** The right without which the ledger itself stays shut; it must cover the ground as well. */
  String right();

  /** @param id key in the ledger; empty for one that is not there */
  Optional<Kept> find(String id);
}
