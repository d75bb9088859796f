package shanzhi.staff.tax.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/**
 * What one withholding agent pays one person, month after month from {@code first} on. A list may cross the year: each January the
 * accumulation begins anew.
 *
 * @param first month employed here, yyyy-MM; @param option of every year in the list
 */
public record WithholdingQuestion(@NotNull(message = "请填写首月") @Pattern(regexp = Amounts.MONTH, message = "首月应写作 2024-07") String first,
    @NotNull(message = "请填写减除方式") @Pattern(regexp = Amounts.OPTION, message = Amounts.OPTION_RULE) String option,
    @NotEmpty(message = "请至少填写一个月") @Size(max = 120, message = "最多 120 个月") List<@NotNull(message = "该月没有内容") @Valid Month> months) implements Serializable {

  /**
   * Decimal strings, yuan.
   *
   * @param contributions held back for insurance and fund
   * @param additional all special additional deductions newly counted in this month, also those caught up for earlier ones
   */
  public record Month(@NotNull(message = "请填写收入") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String income,
      @NotNull(message = "请填写专项扣除（五险一金个人部分）") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String contributions,
      @NotNull(message = "请填写专项附加扣除") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String additional) implements Serializable {}
}
