/**
 * What leaves the house, leaves after commit. Words: topic, delivery. Verbs: put, deliver. Table: outbox. A delivery
 * is tried again with growing pauses and given up, visibly, after two days.
 */
package shanzhi.foundation.outbox;
