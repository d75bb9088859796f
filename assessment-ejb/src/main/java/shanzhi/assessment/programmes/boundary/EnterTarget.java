package shanzhi.assessment.programmes.boundary;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;
import java.math.BigDecimal;

/** @param title one of the programme's list */
public record EnterTarget(long edition, @NotBlank(message = "请选择镇（街道）") @Pattern(regexp = "\\d{12}", message = "区划代码为 12 位数字") String area, int year, @NotBlank(message = "请选择目标") String title,
    @NotNull(message = "请填写目标数") @DecimalMin(value = "0.01", message = "目标数大于 0") @Digits(integer = 10, fraction = 2, message = "目标数最多两位小数") BigDecimal wanted) implements Serializable {}
