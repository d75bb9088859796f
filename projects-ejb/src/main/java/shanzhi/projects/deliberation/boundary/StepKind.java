package shanzhi.projects.deliberation.boundary;

/** A step of a way: 党组织提议, 两委商议, 党员大会审议, 听证, 决议. */
public enum StepKind { PARTY_PROPOSAL, TWO_COMMITTEES, PARTY_MEMBERS, HEARING, RESOLUTION }
