package shanzhi.grid.whistles.boundary;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;

/** @param from first day of calling; @param to last day; @param ground area code within the caller's reach, or null */
public record FiguresQuery(@NotNull(message = "请选择起始日期") LocalDate from, @NotNull(message = "请选择截止日期") LocalDate to,
    @jakarta.validation.constraints.Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String ground) implements Serializable {}
