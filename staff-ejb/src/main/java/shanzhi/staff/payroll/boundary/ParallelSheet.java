package shanzhi.staff.payroll.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A run beside the old sheet of the same unit and month.
 *
 * @param read people of the old sheet; @param matched of them, who has a slip of the run; @param same of these, whose every amount is the same
 * @param readBy who read the old sheet in last; null where nobody has
 * @param items what differs, those with most people first
 * @param onlyOld people of the old sheet without a slip; @param onlyHere people with a slip whom the old sheet does not name
 */
public record ParallelSheet(RunLine run, int read, int matched, int same, String readBy, Instant readAt, List<Item> items, List<Somebody> onlyOld, List<Somebody> onlyHere)
    implements Serializable {

  /** @param old sum over those who differ */
  public record Item(String item, int people, BigDecimal old, BigDecimal now) implements Serializable {

    public BigDecimal difference() { return now.subtract(old); }
  }

  /** @param net null where the old sheet does not say */
  public record Somebody(String number, String name, BigDecimal net) implements Serializable {}
}
