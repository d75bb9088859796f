/**
 * 我的审批: everything in the money of residents that takes a second pair of eyes, in one list a person: payments, projects to be filed,
 * accepted, reviewed and settled, allocations of pools, incentive applications, objections. Words: approval (a step that waits or was taken), hand
 * (who took which step before). Verbs: waiting, done. Tables: none of its own; it reads the steps of the others. Events: none.
 */
package shanzhi.projects.approvals;
