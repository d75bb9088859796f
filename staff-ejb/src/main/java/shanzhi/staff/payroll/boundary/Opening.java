package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a unit had paid somebody in a calendar year before the first run here. Yuan, sums of the year.
 *
 * @param until the last month in it, its first day; @param contributions insurance and fund held back; @param additional special additional deductions counted
 * @param separateUsed whether the year's one bonus taxed by itself was paid by the other system; @param withheld income tax; @param held performance pay kept for the end of the year
 */
public record Opening(long unit, long worker, String number, @NotNull(message = "请填写截至月份") LocalDate until, @NotNull @Digits(integer = 12, fraction = 2, message = "累计收入最多两位小数") @DecimalMin(value = "0", message = "累计收入不能为负") BigDecimal income,
    @NotNull @Digits(integer = 12, fraction = 2, message = "累计免税收入最多两位小数") @DecimalMin(value = "0", message = "累计免税收入不能为负") BigDecimal exempt,
    @NotNull @Digits(integer = 12, fraction = 2, message = "累计专项扣除最多两位小数") @DecimalMin(value = "0", message = "累计专项扣除不能为负") BigDecimal contributions,
    @NotNull @Digits(integer = 12, fraction = 2, message = "累计专项附加扣除最多两位小数") @DecimalMin(value = "0", message = "累计专项附加扣除不能为负") BigDecimal additional,
    @NotNull @Digits(integer = 12, fraction = 2, message = "累计其他扣除最多两位小数") @DecimalMin(value = "0", message = "累计其他扣除不能为负") BigDecimal other,
    @NotNull @Digits(integer = 12, fraction = 2, message = "累计已预扣税额最多两位小数") @DecimalMin(value = "0", message = "累计已预扣税额不能为负") BigDecimal withheld,
    @NotNull @Digits(integer = 12, fraction = 2, message = "暂存绩效最多两位小数") @DecimalMin(value = "0", message = "暂存绩效不能为负") BigDecimal held, boolean separateUsed) implements Serializable {}
