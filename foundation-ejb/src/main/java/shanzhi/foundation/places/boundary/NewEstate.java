package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An estate to open. {@code street} is how its addresses begin, e.g. 飞龙路88号. */
public record NewEstate(@NotBlank String community, @NotNull(message = "请选择类型") EstateKind kind,
    @NotBlank(message = "请填写名称") @Size(max = 60) String name, @NotBlank(message = "请填写门牌") @Size(max = 80) String street,
    @NotNull LocalDate from) {}
