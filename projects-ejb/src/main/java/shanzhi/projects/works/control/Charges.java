package shanzhi.projects.works.control;

import shanzhi.projects.deliberation.boundary.ItemPurpose;

/** What money of a purpose is booked to: resolutions and books call it by the same code. */
final class Charges {

  private Charges() {}

  /** Code of a purpose of the books that may be charged. */
  static String of(ItemPurpose purpose) { return purpose.name(); }
}
