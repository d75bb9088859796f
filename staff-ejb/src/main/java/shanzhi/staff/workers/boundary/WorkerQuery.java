package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Whom to list, in order of community and number. Nulls mean all.
 *
 * @param area 12 digits
 * @param text part of a name, a whole personal number, mobile number or identity card
 * @param afterCommunity place of the last line of the page before; null for the first page
 * @param offset rows to leave out, for numbered pages; 0 with {@code afterCommunity}
 * @param reason why a workbook shall show numbers in full; null for masked ones
 */
public record WorkerQuery(@NotBlank @Pattern(regexp = "\\d{12}", message = "区划为 12 位代码") String area, Long unit, PostClass post,
    WorkerState state, @Size(max = 40) String text, String afterCommunity, long afterId, @Min(0) @Max(10_000) int offset, @Min(1) @Max(500) int limit,
    @Size(max = 200) String reason) implements Serializable {

  public static WorkerQuery of(String area) { return new WorkerQuery(area, null, null, null, null, null, 0, 0, 50, null); }

  /** The slice behind a line, or the first one. */
  public WorkerQuery after(WorkerLine last, int limit) {
    return new WorkerQuery(area, unit, post, state, text, last == null ? null : last.community(), last == null ? 0 : last.id(), 0, limit, null);
  }
}
