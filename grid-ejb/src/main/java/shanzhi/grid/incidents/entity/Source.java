package shanzhi.grid.incidents.entity;

/**
 * How it came to us. What the public or the media say is looked at on site before it is filed; what a collector of our
 * own saw may be filed directly (rules of the trade, lifecycle).
 */
public enum Source {
  PHONE(false), DESK(false), SUPERIOR(false), PUBLIC(true), MEDIA(true), INTERFACE(true);

  private final boolean hearsay;

  Source(boolean hearsay) { this.hearsay = hearsay; }

  /** Somebody has to go and see before it is accepted. */
  public boolean hearsay() { return hearsay; }
}
