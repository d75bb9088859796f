package shanzhi.projects.deliberation.boundary;

/** What a community is: 村, governed by villagers' committee; 社区, by residents' committee. */
public enum Settlement { VILLAGE, URBAN }
