package shanzhi.assessment.rounds.boundary;

/** Event, before a community's report goes to its town: whoever hears it may fill in what is missing, or refuse it. */
public record Reporting(long candidate) {}
