package shanzhi.staff.pay.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Map;
import shanzhi.staff.tax.boundary.Amounts;

/**
 * A trial: facts of a person and a month. Amounts are decimal strings in yuan; what may be left out is null.
 *
 * @param area county, 12 digits; @param policy code of one in force there; @param month yyyy-MM
 * @param facts by the names the policy asks for
 * @param socialBase declared contribution base; null: the standard pay; @param fundBase likewise for the housing fund
 * @param fundRate percent the unit chose, e.g. {@code 6}; @param injuryClass 1–8, null: 1
 * @param insured null: yes; @param fund null: yes
 * @param option of the tax, as in the withholding trial; null: NONE; @param before what the unit has added up in the year before this month; null: nothing
 * @param additional special additional deductions newly counted this month; @param other other deductions newly counted
 * @param bonus MERGED, APART or CHEAPER; null: CHEAPER
 */
public record TryPay(@NotBlank(message = "请填写区县") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area,
    @NotBlank(message = "请选择薪酬政策") @Size(max = 30, message = "政策编码过长") String policy,
    @NotNull(message = "请填写月份") @Pattern(regexp = Amounts.MONTH, message = "月份应写作 2024-07") String month,
    @NotNull(message = "请填写人员情况") @Size(max = 60, message = "人员情况过多") Map<String, String> facts,
    @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String socialBase, @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String fundBase,
    @Pattern(regexp = "\\d{1,2}(\\.\\d)?", message = "公积金比例应为百分数，如 6") String fundRate,
    @Min(value = 1, message = "工伤行业类别为 1 至 8") @Max(value = 8, message = "工伤行业类别为 1 至 8") Integer injuryClass, Boolean insured, Boolean fund,
    @Pattern(regexp = Amounts.OPTION, message = Amounts.OPTION_RULE) String option, @Valid Before before,
    @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String additional, @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String other,
    @Pattern(regexp = "MERGED|APART|CHEAPER", message = "年终奖计税方式应为 MERGED、APART 或 CHEAPER") String bonus) implements Serializable {

  /** @param months employed here in the year before this month */
  public record Before(@NotNull(message = "请填写已任职月数") @Min(value = 0, message = "已任职月数为 0 至 11") @Max(value = 11, message = "已任职月数为 0 至 11") Integer months,
      @NotNull(message = "请填写累计收入") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String income,
      @NotNull(message = "请填写累计专项扣除") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String contributions,
      @NotNull(message = "请填写累计专项附加扣除") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String additional,
      @NotNull(message = "请填写累计已预扣税额") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String withheld) implements Serializable {}
}
