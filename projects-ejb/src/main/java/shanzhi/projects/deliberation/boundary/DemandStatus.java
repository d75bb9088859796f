package shanzhi.projects.deliberation.boundary;

/** Where a demand stands: 待研判, 已立提案, 已转办, 不采纳, 已并入. */
public enum DemandStatus { OPEN, TAKEN_UP, PASSED_ON, DECLINED, MERGED }
