package shanzhi.projects.deliberation.boundary;

/** What is decided on: 一般事项; 特别事项 that take three quarters (raising the maintenance fund, rebuilding, changing the use of common parts). */
public enum Matter { ORDINARY, SPECIAL }
