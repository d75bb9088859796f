package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Doors of one unit of an estate; {@code unit} is empty where the building has none. Building and unit come with them where missing. */
public record NewDoors(long estate, @NotBlank(message = "请填写楼栋") @Size(max = 30, message = "楼栋不超过 30 字") String building,
    @NotNull @Size(max = 20, message = "单元不超过 20 字") String unit,
    @NotEmpty @Size(max = 4000, message = "一次不超过 4000 户") List<@NotBlank @Size(max = 20, message = "门号不超过 20 字") String> doors,
    @NotNull(message = "请填写生效日期") LocalDate from) {}
