package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A building with equal units; its households come with it, door 501 being the first door on the fifth floor. */
public record NewBuilding(long estate, @NotBlank(message = "请填写楼栋") @Size(max = 30) String name, @Min(1) @Max(30) int units,
    @Min(1) @Max(60) int floors, @Min(1) @Max(40) int doors, @NotNull(message = "请填写生效日期") LocalDate from) {}
