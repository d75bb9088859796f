package shanzhi.staff.staffing.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The posts a community shall have from a day on. @param staff committee members who are neither chief nor deputy, and workers */
public record Establish(@NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区为 12 位代码") String community,
    @Min(value = 0, message = "户数不小于 0") int households, @Min(value = 0, message = "正职 0 至 2") @Max(value = 2, message = "正职 0 至 2") int chief,
    @Min(value = 0, message = "副职 0 至 9") @Max(value = 9, message = "副职 0 至 9") int deputy,
    @Min(value = 0, message = "工作人员 0 至 30") @Max(value = 30, message = "工作人员 0 至 30") int staff,
    @NotNull(message = "请填写起始日期") LocalDate from, @Size(max = 80, message = "依据不超过 80 个字") String document) {

  public int all() { return chief + deputy + staff; }
}
