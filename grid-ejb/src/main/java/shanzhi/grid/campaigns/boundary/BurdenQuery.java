package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;

/** @param from first day of issue, @param to last day, @param ground area; null for all in reach */
public record BurdenQuery(@NotNull(message = "请选择起始日期") LocalDate from, @NotNull(message = "请选择截止日期") LocalDate to, String ground) implements Serializable {}
