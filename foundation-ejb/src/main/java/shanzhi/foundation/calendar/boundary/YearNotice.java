package shanzhi.foundation.calendar.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.calendar.control.NoticeText;

/**
 * The special days of one year as a holiday notice gives them. A notice for a year may also move days of the December
 * before.
 */
public record YearNotice(
    @Min(value = 2000, message = "年份应在 2000—2199 之间") @Max(value = 2199, message = "年份应在 2000—2199 之间") int year,
    @NotBlank(message = "请填写放假通知的文号") @Size(max = 120, message = "文号不超过 120 字") String document,
    @Size(max = 300, message = "来源网址不超过 300 字") String source,
    @NotNull @Size(min = 1, max = 200, message = "请至少填写一天、最多 200 天") List<SpecialDay> days) implements Serializable {

  /**
   * Reads pasted lines {@code 2027-01-01,休,元旦}; separated by comma, tab or blanks, 休/班 or HOLIDAY/WORKDAY; a head
   * line and empty lines are skipped.
   *
   * @throws shanzhi.kernel.Refusal calendar.bad-line (400), naming line and content
   */
  public static YearNotice of(int year, String document, String source, String lines) {
    return new YearNotice(year, document, source, NoticeText.days(lines));
  }
}
