package shanzhi.staff.pay.boundary;

/** Life of a policy version: written, handed in, in force from its day on, or thrown away. */
public enum PolicyState { DRAFT, SUBMITTED, LIVE, DROPPED }
