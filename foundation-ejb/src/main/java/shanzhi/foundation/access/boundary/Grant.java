package shanzhi.foundation.access.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import shanzhi.kernel.JobRole;

/** A job to be given in a territory. {@code until} is the last day, null for open end. */
public record Grant(
    @NotNull(message = "请选择岗位") JobRole job,
    @NotNull(message = "请选择管辖范围") @Pattern(regexp = "\\d{12}(\\d{7})?", message = "管辖范围为 12 位区划或 19 位网格编码") String area,
    @NotNull(message = "请填写起始日期") LocalDate from,
    LocalDate until,
    @Size(max = 80, message = "依据不超过 80 个字") String document) {}
