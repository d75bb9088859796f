/**
 * 考核: rounds of appraisals of a unit, for a month or a year, leavers of the period included; who drew a round up does not publish it. Words: round, grade, quota, review
 * (复核), appeal (申诉), end proposal. Verbs: open, grade, submit, sendBack, publish; ask, decide; keep. Tables: appraisal_rule,
 * appraisal_factor, appraisal_community_share (dated), appraisal_round, appraisal, appraisal_review, end_proposal.
 *
 * <p>Payroll finds grade and factor of a month, and of a year, in {@code WorkerMonth}; a failed year does not count as service there.
 */
package shanzhi.staff.appraisal;
