package shanzhi.assessment.rounds.boundary;

/** What a yearly re-check comes to. */
public enum Recheck { KEEP, RECTIFY, REVOKED }
