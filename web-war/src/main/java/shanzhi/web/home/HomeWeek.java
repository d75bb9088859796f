package shanzhi.web.home;

import java.util.List;

/** Seven days in two series, for the chart and its table. The first bean that has a week is shown. */
public interface HomeWeek {

  record Day(String label, int first, int second) {}

  /** @param days oldest first */
  record Week(String title, String first, String second, List<Day> days) {}

  /** null when the caller has nothing to count */
  Week week();
}
