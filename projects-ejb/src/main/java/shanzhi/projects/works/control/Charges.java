package shanzhi.projects.works.control;

import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;

/** What money of a purpose is booked to: what residents say it is for, and what the books call it. */
final class Charges {

  private Charges() {}

  /** Code of a purpose of the books that may be charged. */
  static String of(ItemPurpose purpose, ItemKind kind) {
    return switch (purpose) {
      case PARTY_SERVICE, LITERACY, VOLUNTEERING, COURTYARD -> purpose.name();
      case COMMUNITY -> "COMMUNITY_BUILDING";
      case FACILITY -> "HARDWARE";
      case OTHER -> switch (kind) {
        case WORKS -> "HARDWARE";
        case SERVICE -> "ENTRUSTED";
        case RESIDENTS -> "RESIDENTS";
      };
    };
  }
}
