/**
 * 事件指标: how reporting and handling went in an area and a period, each figure a condition on the incidents and a link to
 * its list. Words: counted set, rate, cohort, statement. Verbs: read figures, trend, categories; order, read and print a
 * monthly statement. Tables: month_statement; reads grid.incident, incident_rule.
 *
 * <p>What was chosen: a rate goes by the reports of the period, closing rates by the limits that ran out in it, rework by
 * what was closed in it. Merged reports count nowhere, self-handled ones as filed once a checker confirmed. A rate of
 * nothing is null, never 0. Areas stand in the order of the tree (2023 opinions against forced ranking).
 */
package shanzhi.grid.figures;
