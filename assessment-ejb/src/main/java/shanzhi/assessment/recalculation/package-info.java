/**
 * 重新计分: totals and ranks of a round worked out anew from what was written down, set-based, and compared with what stood there. Words:
 * recalculation, difference. Verb: run. No tables of its own. What is public already is compared and never changed.
 */
package shanzhi.assessment.recalculation;
