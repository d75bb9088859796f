/**
 * 户码: who may answer a vote or a survey, once. Words: round (the households entitled to one vote or survey), pass (one household's
 * entitlement), code (printed once, kept as a keyed hash), receipt (回执: names an answer and nobody). Verbs: open a round, issue codes,
 * issue one anew, use. Tables: pass_round, pass.
 */
package shanzhi.projects.passes;
