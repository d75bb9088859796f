package shanzhi.web.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.Remaining;

/** How long there is left, in few words: 剩 1 时 40 分, 剩 3 工作日, 超时 35 分. */
@Named
@ApplicationScoped
public class DueText {

  public String of(Remaining left, LimitUnit unit) {
    var parts = new ArrayList<String>();
    if (left.days() > 0) parts.add(left.days() + (unit.natural() ? " 天" : " 工作日"));
    if (left.hours() > 0) parts.add(left.hours() + " 时");
    // Minutes matter on the last day only.
    if (left.minutes() > 0 && left.days() == 0) parts.add(left.minutes() + " 分");
    if (parts.isEmpty()) parts.add("0 分");
    return (left.overdue() ? "超时 " : "剩 ") + String.join(" ", parts);
  }
}
