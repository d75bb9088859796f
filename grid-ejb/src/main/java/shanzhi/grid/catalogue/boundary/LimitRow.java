package shanzhi.grid.catalogue.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How long a stage may take.
 *
 * @param type category or sub-category; null for every one
 * @param priority null for every one
 * @param amount in {@code unit}: NATURAL_HOUR, WORK_HOUR or WORK_DAY
 * @param row null in a change
 */
public record LimitRow(@NotNull @Pattern(regexp = "ACCEPT|VERIFY|FILE|DISPATCH|RESPOND|HANDLE|CHECK", message = "没有这个环节") String stage,
    @Pattern(regexp = "\\d{2}(\\d{2})?", message = "代码应为 2 位（大类）或 4 位（小类）数字") String type,
    @Pattern(regexp = "ORDINARY|URGENT|EMERGENCY", message = "优先级应为 ORDINARY、URGENT 或 EMERGENCY") String priority,
    @NotNull(message = "请填写时限") @Positive(message = "时限应大于 0") @Digits(integer = 4, fraction = 4, message = "时限最多四位整数、四位小数") BigDecimal amount,
    @NotNull @Pattern(regexp = "NATURAL_HOUR|WORK_HOUR|WORK_DAY", message = "单位应为 NATURAL_HOUR、WORK_HOUR 或 WORK_DAY") String unit, CatalogueRow row) implements Serializable {}
