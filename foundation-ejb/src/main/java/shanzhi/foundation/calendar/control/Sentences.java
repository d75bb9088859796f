package shanzhi.foundation.calendar.control;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.foundation.calendar.boundary.Explanation;
import shanzhi.foundation.calendar.boundary.Deadline;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.SpecialDay;

/** Says in Chinese how a deadline was counted, so that whoever is held to it can check it by hand. */
public final class Sentences {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private Sentences() {}

  public static Explanation explain(LocalDateTime from, Limit limit, AreaCalendar calendar, CalendarBook book) {
    var deadline = calendar.due(from, limit);
    var due = deadline.due();
    if (limit.unit().natural()) {
      var sentence = "从 %s 起算；%s 小时昼夜连续计时 → 到期 %s".formatted(MOMENT.format(from), limit.amount().toPlainString(), MOMENT.format(due));
      return new Explanation(from, limit, from, deadline, sentence);
    }
    var starts = calendar.nextWorkingMoment(from);
    var text = new StringBuilder();
    if (!starts.equals(from)) text.append(MOMENT.format(from)).append(" 不在工作时间，");
    text.append("从 ").append(MOMENT.format(starts)).append(" 起算；");
    if (limit.unit() == LimitUnit.WORK_DAY) {
      var calendarOnStart = calendar.on(starts.toLocalDate());
      text.append("%s 工作日 = %s（每日 %s）；".formatted(limit.amount().toPlainString(), hours(calendarOnStart.length(limit)), hours(calendarOnStart.workingDay())));
    }
    text.append(parts(starts, due, calendar));
    text.append(leftOut(from.toLocalDate(), due.toLocalDate(), calendar, book));
    text.append(" → 到期 ").append(MOMENT.format(due));
    if (deadline.provisional()) text.append("（").append(due.getYear()).append(" 年放假安排未公布，暂按周一至周五计，公布后重算）");
    return new Explanation(from, limit, starts, new Deadline(due, deadline.provisional()), text.toString());
  }

  private static String parts(LocalDateTime starts, LocalDateTime due, AreaCalendar calendar) {
    var first = starts.toLocalDate();
    var last = due.toLocalDate();
    if (first.equals(last)) return spans(starts, due, calendar);
    var said = new ArrayList<String>();
    said.add(DAY.format(first) + " " + spans(starts, first.atTime(LocalTime.MAX), calendar));
    long between = calendar.workingDaysBetween(first, last);
    if (between > 0) said.add("其间 " + between + " 个工作日 " + hours(calendar.worked(first.plusDays(1).atStartOfDay(), last.atStartOfDay())));
    said.add(DAY.format(last) + " " + spans(last.atStartOfDay(), due, calendar));
    return String.join("；", said);
  }

  private static String spans(LocalDateTime from, LocalDateTime to, AreaCalendar calendar) {
    return calendar.on(from.toLocalDate()).hours().spans().stream()
        .flatMap(span -> {
          var opens = later(span.opens(), from.toLocalTime());
          var closes = earlier(span.closes(), to.toLocalTime());
          return opens.isBefore(closes) ? Stream.of(name(span.opens()) + " " + hours(Duration.between(opens, closes))) : Stream.empty();
        })
        .collect(joining(" + "));
  }

  /** Holidays and weekends that were skipped, make-up days that were counted. */
  private static String leftOut(LocalDate first, LocalDate last, AreaCalendar calendar, CalendarBook book) {
    var names = new LinkedHashSet<String>();
    var madeUp = new ArrayList<String>();
    for (var day : book.days(first, last)) {
      boolean works = calendar.working(day.date());
      if (day.kind() == SpecialDay.Kind.HOLIDAY && !works) names.add(day.name());
      if (day.kind() == SpecialDay.Kind.WORKDAY && works && day.date().isAfter(first)) madeUp.add(DAY.format(day.date()));
    }
    if (skipsWeekend(first, last, calendar, book)) names.add("周末");
    var notes = new ArrayList<String>();
    if (!names.isEmpty()) notes.add(String.join("、", names) + "不计");
    if (!madeUp.isEmpty()) notes.add(abridged(madeUp) + " 调休上班计入");
    return notes.isEmpty() ? "" : "（" + String.join("；", notes) + "）";
  }

  private static boolean skipsWeekend(LocalDate first, LocalDate last, AreaCalendar calendar, CalendarBook book) {
    // A plain weekend comes round at least once in any two months, whatever the holidays.
    var end = last.isAfter(first.plusMonths(2)) ? first.plusMonths(2) : last;
    return first.datesUntil(end.plusDays(1)).anyMatch(day -> !calendar.working(day) && book.days(day, day).isEmpty());
  }

  private static String abridged(List<String> days) {
    return days.size() <= 3 ? String.join("、", days) : days.get(0) + " 等 " + days.size() + " 天";
  }

  private static String name(LocalTime opens) { return opens.isBefore(NOON) ? "上午" : opens.isBefore(EVENING) ? "下午" : "晚上"; }

  /** 3 时, 1.5 时, 20 分, 1 时 10 分. */
  static String hours(Duration time) {
    var hours = BigDecimal.valueOf(time.toSeconds()).divide(BigDecimal.valueOf(3600), 1, RoundingMode.DOWN);
    if (hours.multiply(BigDecimal.valueOf(3600)).compareTo(BigDecimal.valueOf(time.toSeconds())) == 0) return hours.stripTrailingZeros().toPlainString() + " 时";
    var rounded = time.plusSeconds(59);
    long full = rounded.toHours();
    return full == 0 ? rounded.toMinutes() + " 分" : full + " 时 " + rounded.toMinutesPart() + " 分";
  }

  private static LocalTime later(LocalTime one, LocalTime other) { return one.isAfter(other) ? one : other; }

  private static LocalTime earlier(LocalTime one, LocalTime other) { return one.isBefore(other) ? one : other; }
}
