package shanzhi.staff.workers.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shanzhi.kernel.Sql;
import shanzhi.staff.workers.boundary.PostClass;

/** The grades each post may have, by day. */
public final class PostRanges {

  private record Range(PostClass post, int lowest, int highest, LocalDate from, LocalDate until) {}

  private final List<Range> all;

  private PostRanges(List<Range> all) { this.all = all; }

  public static PostRanges read(Sql sql) {
    return new PostRanges(sql.list("select * from staff.post_range", row -> new Range(PostClass.valueOf(row.text("post")), row.number("lowest"), row.number("highest"),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class))));
  }

  /** Why a start grade does not fit; empty for one that does, and for none. */
  public Optional<Fault> fault(PostClass post, Integer grade, LocalDate day) {
    if (grade == null) return Optional.empty();
    var range = all.stream().filter(one -> one.post() == post && !one.from().isAfter(day) && (one.until() == null || one.until().isAfter(day))).findFirst();
    if (range.isEmpty()) return Optional.of(Fault.invalid("起始等级", "worker.no-range", post.title(), day));
    boolean fits = grade >= range.get().lowest() && grade <= range.get().highest();
    return fits ? Optional.empty() : Optional.of(Fault.invalid("起始等级", "worker.grade-outside", grade, post.title(), range.get().lowest(), range.get().highest()));
  }
}
