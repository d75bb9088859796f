package shanzhi.assessment.rounds.boundary;

/** Who scores from papers, one after the other. */
public enum Level { SELF, TOWN, COUNTY }
