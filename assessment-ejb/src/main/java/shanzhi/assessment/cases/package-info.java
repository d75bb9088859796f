/**
 * 案例库: what others can learn from, written where it happened and published by the county. Words: case, theme. Verbs in {@code Cases}: write, publish, withdraw.
 * Table case_study. No events.
 */
package shanzhi.assessment.cases;
