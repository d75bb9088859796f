package shanzhi.projects.deliberation.boundary;

/** Where a proposal stands: 草稿, 负面清单拦截, 议事中, 已决议, 已生效, 未通过, 已撤回. */
public enum ProposalStatus { DRAFT, BLOCKED, IN_COURSE, RESOLVED, EFFECTIVE, STOPPED, WITHDRAWN }
