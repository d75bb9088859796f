/**
 * 规则参数: the single figures of the rules of funds, deliberation and projects, such as days of publicity or the score that passes. Words:
 * theme (figures that are changed together), code, draft, paper (依据). Verbs: draft, confirm, refuse, withdraw; whoever drafted does not confirm. A
 * figure holds from a day on and is never changed for a day that is over. Tables: policy_figure, policy_draft, policy_draft_figure. Events: none.
 */
package shanzhi.projects.policy;
