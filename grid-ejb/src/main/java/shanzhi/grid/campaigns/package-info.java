/**
 * 专项行动: a form or checklist that goes down from county to the households of a member, and comes up again level by
 * level. Words: campaign, field, datum, task (a receipt), desk, hazard. Verbs: draw up, issue, sign, answer, feed back, sum
 * up, close; find, order, rectify, check. Tables: campaign*, task*, datum, hazard*. Event through the outbox: task.told.
 */
package shanzhi.grid.campaigns;
