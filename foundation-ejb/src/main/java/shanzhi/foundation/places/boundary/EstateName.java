package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The name and street an estate bears from a day on. {@code version} is the one the user saw. */
public record EstateName(long estate, int version, @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字") String name,
    @NotBlank(message = "请填写门牌") @Size(max = 80, message = "门牌不超过 80 字") String street, @NotNull(message = "请填写生效日期") LocalDate from) {}
