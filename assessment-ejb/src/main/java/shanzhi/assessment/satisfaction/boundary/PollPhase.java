package shanzhi.assessment.satisfaction.boundary;

/** Where a poll stands, by what was done and by the clock. ENDED: its days are over, slips may still be entered until it is closed. */
public enum PollPhase { DRAFT, ANNOUNCED, OPEN, ENDED, CLOSED }
