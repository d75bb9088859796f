/**
 * 社区保障激励资金: funds, deliberation and votes, projects, payments. The room is reserved; nothing is built here yet,
 * and nothing pretends to be.
 */
package shanzhi.projects;
