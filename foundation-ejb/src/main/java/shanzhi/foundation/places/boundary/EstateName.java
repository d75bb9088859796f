package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The name and street an estate bears from a day on. {@code version} is the one the user saw. */
public record EstateName(long estate, int version, @NotBlank(message = "请填写名称") @Size(max = 60) String name,
    @NotBlank(message = "请填写门牌") @Size(max = 80) String street, @NotNull LocalDate from) {}
