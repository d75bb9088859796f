/**
 * The working-calendar engine: when is a limit used up, and how much working time lies between two moments.
 * Words: working day, make-up day (调休上班), announced year, provisional deadline. Verbs: due, worked, at, remaining.
 * WorkCalendar, WorkingDays, AreaCalendar are pure computation over rows handed in; CalendarBooks and CalendarDesk read and write the tables.
 */
package shanzhi.foundation.calendar.control;
