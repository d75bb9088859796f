package shanzhi.projects.livelihood.boundary;

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

/** A project of a year as it is planned; the same number again changes the plan. Money in yuan. */
public record EnterLivelihood(
    @NotBlank(message = "请填写项目编号") @Size(min = 3, max = 40, message = "项目编号为 3 至 40 个字") String number,
    @NotNull(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area,
    @NotBlank(message = "请填写类别") @Size(min = 2, max = 40, message = "类别为 2 至 40 字") String category,
    @NotBlank(message = "请填写项目名称") @Size(min = 2, max = 120, message = "项目名称为 2 至 120 字") String title,
    @NotBlank(message = "请填写责任单位") @Size(min = 2, max = 80, message = "责任单位为 2 至 80 字") String office,
    @Min(value = 2009, message = "年度应为 2009 至 2100") @Max(value = 2100, message = "年度应为 2009 至 2100") int year,
    @NotNull(message = "请填写总投资") @DecimalMin(value = "0.01", message = "总投资应大于零") @Digits(integer = 14, fraction = 2, message = "金额最多两位小数") BigDecimal total,
    @NotNull(message = "请填写年度计划") @DecimalMin(value = "0.01", message = "年度计划应大于零") @Digits(integer = 14, fraction = 2, message = "金额最多两位小数") BigDecimal planned,
    @NotNull(message = "请填写开工日期") LocalDate startsOn, @NotNull(message = "请填写完工日期") LocalDate endsOn) implements Serializable {}
