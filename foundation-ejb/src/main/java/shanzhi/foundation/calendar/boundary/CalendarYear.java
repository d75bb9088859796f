package shanzhi.foundation.calendar.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * One year of the calendar.
 *
 * @param announced false: nothing official is known, Monday to Friday are taken for working days
 * @param document  number of the notice; null when not announced
 * @param source    address of the notice, or null
 * @param days      holidays and make-up days by date
 */
public record CalendarYear(int year, boolean announced, String document, String source, List<SpecialDay> days) implements Serializable {}
