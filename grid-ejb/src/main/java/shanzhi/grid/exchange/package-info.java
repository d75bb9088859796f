/**
 * 工单交换: orders of neighbour systems (12345, 城运) become incidents, and the neighbour is told how they go on. Words:
 * neighbour, order, callback, feedback, refusal. Verbs: admit (by signature), receive, tell, rotate a key. Tables:
 * exchange_*. Topic of the outbox: {@code exchange.callback}.
 */
package shanzhi.grid.exchange;
