package shanzhi.projects.policy.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** All figures of a theme from a day on. @param source the paper that says so */
public record SetPolicy(@NotNull(message = "请选择参数") PolicyTheme theme, @NotNull(message = "请填写数值") Map<PolicyCode, @NotNull(message = "请填写数值") BigDecimal> amounts,
    @NotNull(message = "请填写生效日期") LocalDate from, @NotBlank(message = "请填写依据") @Size(min = 2, max = 200, message = "依据为 2 至 200 字") String source) implements Serializable {}
