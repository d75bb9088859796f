/**
 * The working-calendar engine: when is a limit used up, and how much working time lies between two moments.
 * Words: working day, make-up day (调休上班), announced year, provisional deadline. Verbs: due, worked, at, remaining.
 * Pure computation over rows handed in: no tables, no events, no clock, safe to share between threads.
 */
package shanzhi.foundation.calendar.control;
