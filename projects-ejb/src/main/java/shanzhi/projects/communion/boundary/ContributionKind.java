package shanzhi.projects.communion.boundary;

/** What a partner gives: 时间, 物资, 场地, 技能, 轮值. */
public enum ContributionKind { TIME, GOODS, VENUE, SKILL, ROSTER }
