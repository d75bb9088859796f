package shanzhi.foundation.organisations.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What it takes to enter an organisation. */
public record NewOrganisation(
    @NotNull(message = "请选择机构类别") Kind kind,
    @NotBlank(message = "请填写名称") @Size(min = 2, max = 80, message = "名称为 2 至 80 个字") String name,
    @NotNull(message = "请选择所在区划") @Pattern(regexp = "\\d{12}", message = "区划为 12 位代码") String area,
    String creditCode,
    @NotNull(message = "请填写成立日期") LocalDate from) {}
