/**
 * 派遣规则: which office an incident goes to, as data. Words: rule set (of a town or county, from a day on), rule, suggestion,
 * trial. Verbs: draft, try on the past, submit, put in force by a second person, suggest, dispatch by rule. Tables:
 * routing_set, routing_rule, routing_trial, routing_trial_line. Topic of the outbox: {@code incident.route}.
 */
package shanzhi.grid.routing;
