/**
 * 民生项目: livelihood projects of a city and its counties. Words: category, total, planned (of the year), done, time-proportional plan, light.
 * Verbs: enter, report. The light is green while what is done keeps up with the days of the year that have passed, yellow down to a share of
 * the rules, red below. Tables: livelihood, livelihood_report. Events: none.
 */
package shanzhi.projects.livelihood;
