/**
 * 事件: something seen in a grid that somebody must settle, from report to closing in working time. Words: incident,
 * move, step, stage limit. Verbs: report, accept, file, dispatch, sign, finish, check, close. Tables: incident,
 * incident_step, incident_request, incident_part, incident_opening; the catalogue is kept in {@link shanzhi.grid.catalogue}.
 * Event through the outbox: {@code incident.moved}.
 */
package shanzhi.grid.incidents;
