package shanzhi.grid.grids.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Name and Party organisation a grid has from a day on. {@code version} is the one the user saw. */
public record GridName(@NotBlank String code, int version, @NotBlank(message = "请填写名称") @Size(max = 60) String name,
    @Size(max = 60) String partyOrganisation, @NotNull(message = "请填写生效日期") LocalDate from) {}
