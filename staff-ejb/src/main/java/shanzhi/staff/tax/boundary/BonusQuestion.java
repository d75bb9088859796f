package shanzhi.staff.tax.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** @param bonus year-end bonus, decimal string in yuan */
public record BonusQuestion(@NotNull(message = "请填写年终奖") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String bonus) implements Serializable {}
