package shanzhi.grid.grids.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A grid to open. {@code above} is the community's 12 digits for main, general and exclusive grids, the general grid's
 * 19 for a micro grid; the code follows from it.
 */
public record NewGrid(@NotNull(message = "请选择网格类型") GridType type, @NotBlank(message = "请选择上级") String above,
    @NotBlank(message = "请填写名称") @Size(max = 60) String name, @Size(max = 60) String partyOrganisation, @NotNull(message = "请填写起始日期") LocalDate from) {}
