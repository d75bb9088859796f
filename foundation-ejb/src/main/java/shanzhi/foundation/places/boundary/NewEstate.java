package shanzhi.foundation.places.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An estate to open. {@code street} is how its addresses begin, e.g. 飞龙路88号. */
public record NewEstate(@NotBlank(message = "请选择村（社区）") String community, @NotNull(message = "请选择类型") EstateKind kind,
    @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字") String name, @NotBlank(message = "请填写门牌") @Size(max = 80, message = "门牌不超过 80 字") String street,
    @NotNull(message = "请填写生效日期") LocalDate from) {}
