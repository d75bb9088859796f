package shanzhi.foundation.calendar.boundary;

/** What a time limit is counted in. */
public enum LimitUnit {

  /** An hour by the wall clock, day and night, also on holidays (紧急工作时). */
  NATURAL_HOUR,

  /** An hour during which people work (工作时). */
  WORK_HOUR,

  /** The full working hours of one day, wherever in the day they begin (工作日). */
  WORK_DAY;

  /** Runs on through nights, weekends and holidays. */
  public boolean natural() { return this == NATURAL_HOUR; }
}
