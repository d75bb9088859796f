package shanzhi.projects.deliberation.boundary;

/** Where a publicity stands: 公示中, 异议冻结, 已结束, 已撤销. */
public enum PublicityStatus { RUNNING, FROZEN, DONE, SET_ASIDE }
