package shanzhi.projects.votes.boundary;

/** How a voter says what is wanted, and what a ballot gives to an item it names. */
public enum BallotKind {
  /** Any of the items, up to a number; one vote each. */
  APPROVAL,
  /** The items in order of preference; with at most n places the first gives n points, the next n − 1, and so on. */
  RANKED,
  /** Points handed out, up to a sum. */
  CUMULATIVE,
  /** A cart of items that together cost no more than the budget; one vote each. */
  CART
}
