package shanzhi.projects.policy.boundary;

/** 天、年、百分比、分、人、系数. */
public enum PolicyUnit { DAYS, YEARS, PERCENT, POINTS, HEADS, FACTOR }
