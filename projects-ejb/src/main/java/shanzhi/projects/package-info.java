/**
 * 社区保障激励资金: {@code funds} (pools and how they are shared out, incentive applications, micro-funds), {@code ledger} (what each
 * community has, what is promised of it, payments, the books), {@code works} (projects), {@code livelihood}, {@code registers}. What is written in the schema {@code projects} is held by its tables too.
 */
package shanzhi.projects;
