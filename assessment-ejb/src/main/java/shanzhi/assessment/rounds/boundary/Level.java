package shanzhi.assessment.rounds.boundary;

/** Who scores from papers, one after the other; the city only what was drawn for its sample. */
public enum Level { SELF, TOWN, COUNTY, CITY }
