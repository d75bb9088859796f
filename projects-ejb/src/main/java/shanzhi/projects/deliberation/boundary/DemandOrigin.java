package shanzhi.projects.deliberation.boundary;

/** How a demand reached the community: 一户一表, 事件, 市民观察员, 居民提案, 联席会议清单. */
public enum DemandOrigin { SURVEY, INCIDENT, OBSERVER, PROPOSAL, LIST }
