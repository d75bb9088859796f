package shanzhi.projects.registers.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The stops of a route in order, and what happens along it. */
public record TourPlan(@Valid @NotNull(message = "请填写站点") @Size(max = 60, message = "站点不超过 60 个") List<Stop> stops, @Valid @NotNull(message = "请填写活动") @Size(max = 200, message = "活动不超过 200 场") List<Event> events)
    implements Serializable {

  public record Stop(@NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community,
      @NotBlank(message = "请填写站点名称") @Size(max = 80, message = "站点名称不超过 80 字") String name) implements Serializable {}

  public record Event(@NotNull(message = "请填写日期") LocalDate day, @NotBlank(message = "请填写活动名称") @Size(max = 120, message = "活动名称不超过 120 字") String name) implements Serializable {}
}
