package shanzhi.staff.payroll.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import shanzhi.staff.workers.boundary.WorkerMonth;

/**
 * Somebody a unit employs in a month, with every posting there that touches it, in order of days.
 *
 * @param rows none where a paper gives something to somebody the unit has never employed
 * @param gone no longer with the unit: the rows are those of the last month there, and only what earlier months are owed is settled
 */
record Person(long worker, List<WorkerMonth> rows, boolean gone) {

  Person left() { return new Person(worker, rows, true); }

  WorkerMonth last() { return rows.get(rows.size() - 1); }

  /** In order of their number in the database, which is the order of slices and of the result hash. */
  static List<Person> of(List<WorkerMonth> months) {
    var byWorker = new LinkedHashMap<Long, List<WorkerMonth>>();
    for (var one : months) byWorker.computeIfAbsent(one.worker(), none -> new ArrayList<>(1)).add(one);
    return byWorker.entrySet().stream().map(one -> new Person(one.getKey(), List.copyOf(one.getValue()), false)).sorted((a, b) -> Long.compare(a.worker, b.worker)).toList();
  }
}
