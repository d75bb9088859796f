package shanzhi.grid.whistles.boundary;

import java.io.Serializable;
import java.time.Instant;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;

/**
 * Something the caller has to do on a whistle.
 *
 * @param step SIGN, CONTACT, ARRIVE, FINISH for a department; DECIDE for the county; SOLVE, RATE for the whistler
 * @param officeName the department it is about; null for SOLVE
 */
public record WhistleTodo(String number, String title, String step, String townName, String officeName, Instant dueAt, String dueState, DueTime left) implements Serializable {}
