package shanzhi.projects.communion.boundary;

/** What became of an observation: 待研判, 已转需求, 已转办, 留存. */
public enum ObservationStatus { OPEN, DEMAND, PASSED_ON, NOTED }
