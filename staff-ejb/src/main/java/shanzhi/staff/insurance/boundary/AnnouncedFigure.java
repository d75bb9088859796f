package shanzhi.staff.insurance.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import shanzhi.staff.tax.boundary.Amounts;

/**
 * A published figure of a county from a day on.
 *
 * @param kind SOCIAL_BASE or FUND_BASE (floor and ceiling, yuan), MINIMUM_WAGE (yuan a month), or the name of an {@link Insurance} (percent)
 * @param injuryClass 1–8 for INJURY; null: 0
 * @param first floor, minimum wage, or the employee's share; @param second ceiling, or the employer's share
 * @param from may lie in the past: late announcements are settled back @param source the document
 */
public record AnnouncedFigure(@NotBlank(message = "请选择区县") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area,
    @NotBlank(message = "请选择项目") @Pattern(regexp = "SOCIAL_BASE|FUND_BASE|MINIMUM_WAGE|PENSION|MEDICAL|UNEMPLOYMENT|INJURY|MATERNITY|SERIOUS_ILLNESS|HOUSING_FUND", message = "没有这个项目") String kind,
    @Min(value = 0, message = "工伤行业类别为 1 至 8") @Max(value = 8, message = "工伤行业类别为 1 至 8") Integer injuryClass,
    @NotNull(message = "请填写数值") @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String first,
    @Pattern(regexp = Amounts.MONEY, message = Amounts.MONEY_RULE) String second,
    @NotNull(message = "请填写起始日期") LocalDate from,
    @NotBlank(message = "请填写文件") @Size(max = 200, message = "文件不超过 200 字") String source) implements Serializable {}
