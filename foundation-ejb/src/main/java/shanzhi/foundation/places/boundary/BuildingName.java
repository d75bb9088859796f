package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The name a building bears from a day on. {@code version} is the one the user saw. */
public record BuildingName(long building, int version, @NotBlank(message = "请填写楼栋") @Size(max = 30, message = "楼栋不超过 30 字") String name,
    @NotNull(message = "请填写生效日期") LocalDate from) {}
