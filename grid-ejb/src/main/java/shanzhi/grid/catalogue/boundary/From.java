package shanzhi.grid.catalogue.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Where and from which day a change counts, and what it rests on. @param area a county; null for everywhere */
public record From(@Pattern(regexp = "\\d{12}", message = "区县应为 12 位代码") String area, @NotNull(message = "请选择生效日期") LocalDate day,
    @NotBlank(message = "请填写文号或依据") @Size(max = 120, message = "文号或依据不超过 120 字") String source) implements Serializable {}
