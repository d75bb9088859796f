/**
 * The working calendar: when a time limit is used up in working time, and how much of it is left. Words: limit, deadline,
 * special day, working hours, provisional. Verbs: due, warnAt, worked, remaining, explain, importYear, setHours.
 * Tables: calendar_year, calendar_day, working_hours. Events: CalendarChanged, HoursChanged.
 */
package shanzhi.foundation.calendar;
