/**
 * 公示 for everybody: what hangs out at the community, read without signing on. Words: publicity (决议、结果公示), statement (资金收支公示). Verbs: list,
 * read; nothing is written here. Tables: those of {@code deliberation} and {@code ledger}, by their readers. Events: none.
 */
package shanzhi.projects.notices;
