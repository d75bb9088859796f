package shanzhi.projects.deliberation.boundary;

/** Where a resolution stands: 待公示, 公示中, 异议冻结, 已生效, 已撤销. */
public enum ResolutionStatus { PASSED, PUBLIC, FROZEN, EFFECTIVE, SET_ASIDE }
