package shanzhi.projects.works.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.ledger.boundary.OpeningItem;

/**
 * A project that was begun before this suite, in whatever state, with the papers that prove it.
 *
 * @param money its item in the books: resolved, contracted, paid, and the vouchers
 * @param resolution number of the paper it was resolved by
 * @param call of a tender or an entrusting that still runs; null otherwise
 * @param deal its contract; null before there is one
 * @param reviews never null
 */
public record OpeningProject(@Valid @NotNull OpeningItem money,
    @NotBlank(message = "请填写议决文号") @Size(max = 60, message = "议决文号不超过 60 字") String resolution,
    @NotNull(message = "请选择类别") ItemKind kind, @NotNull(message = "请选择用途") ItemPurpose purpose, @Size(max = 40, message = "流程代码不超过 40 字") String template,
    @NotNull(message = "请选择状态") ProjectState status, @Valid @NotNull Plan plan, @Valid Call call, @Valid Deal deal, @Valid @NotNull Reviews reviews) implements Serializable {

  /** What it is and how far. */
  public record Plan(@NotBlank(message = "请填写建设目标") @Size(min = 2, max = 500, message = "建设目标为 2 至 500 字") String goal,
      @NotBlank(message = "请填写实施地点") @Size(max = 120, message = "实施地点不超过 120 字") String place, @Min(value = 0, message = "受益户数不能为负数") int households,
      @NotBlank(message = "请填写项目负责人") @Size(max = 40, message = "项目负责人不超过 40 字") String lead, @Size(max = 40, message = "社区规划师不超过 40 字") String planner,
      @NotNull(message = "请填写开工日期") LocalDate startsOn, @NotNull(message = "请填写完工日期") LocalDate endsOn,
      @Min(value = 0, message = "进度为 0 至 100") @Max(value = 100, message = "进度为 0 至 100") int progress) implements Serializable {}

  /** A notice whose bids are still to come. */
  public record Call(@NotNull(message = "请填写公告日期") LocalDate noticeOn, @NotNull(message = "请填写截止日期") LocalDate closesOn,
      @Min(value = 1, message = "最少家数为 1 至 20") @Max(value = 20, message = "最少家数为 1 至 20") int leastBidders,
      @NotBlank(message = "请填写业务范围") @Size(min = 2, max = 120, message = "业务范围为 2 至 120 字") String scope) implements Serializable {}

  /** With whom, since when, and where the rest is to be paid. @param account null where nothing is left to pay */
  public record Deal(@NotBlank(message = "请填写实施单位") @Size(min = 2, max = 80, message = "实施单位为 2 至 80 字") String provider, @NotBlank(message = "请填写信用代码") String creditCode,
      @NotNull(message = "请填写签约日期") LocalDate signedOn, @Pattern(regexp = "[0-9 -]{8,40}", message = "收款账号为 8 至 40 位数字") String account) implements Serializable {}

  /** Reviews that were held; days and scores null where there was none. */
  public record Reviews(LocalDate midtermOn, @DecimalMin(value = "0", message = "评分为 0 至 100") @DecimalMax(value = "100", message = "评分为 0 至 100") @Digits(integer = 3, fraction = 2, message = "评分最多两位小数") BigDecimal midterm,
      LocalDate finalOn, @DecimalMin(value = "0", message = "评分为 0 至 100") @DecimalMax(value = "100", message = "评分为 0 至 100") @Digits(integer = 3, fraction = 2, message = "评分最多两位小数") BigDecimal score)
      implements Serializable {}
}
