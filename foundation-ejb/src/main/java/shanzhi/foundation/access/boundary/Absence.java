package shanzhi.foundation.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Who is absent, who stands in, from the first to the last day, and why. */
public record Absence(
    @NotBlank(message = "请选择委托人") String absent,
    @NotBlank(message = "请选择代办人") String deputy,
    @NotNull(message = "请填写起始日期") LocalDate from,
    @NotNull(message = "请填写截止日期") LocalDate until,
    @NotBlank(message = "请填写事由") @Size(max = 100, message = "事由不超过 100 个字") String reason) {}
