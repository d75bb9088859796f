package shanzhi.web.home;

import java.util.List;

/** A room's work in hand. */
public interface HomeTodos {

  /** 待办, 已办, 我发起, 抄送 */
  enum Tab { OPEN, DONE, MINE, COPIED }

  /**
   * @param kind the step, e.g. 派遣
   * @param dueState ok, warn, bad, hold or empty
   * @param due in words, e.g. 剩 1 小时 40 分
   * @param minutesLeft working minutes until the deadline, negative when over; sorts the list. Long.MAX_VALUE without one
   */
  record Todo(String kind, String title, String meta, String page, String dueState, String due, long minutesLeft) {}

  /** The most urgent ones, and how many there are in all. */
  record Pile(int total, List<Todo> todos) {}

  Pile pile(Tab tab, int limit);

  default int order() { return 100; }
}
