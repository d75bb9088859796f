package shanzhi.staff.payroll.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** Which slips of a run. @param text part of a name or number; null for all; @param changed only those that are pointed out, held back, or differ from last month */
public record SlipQuery(long run, @Size(max = 40, message = "查找内容不超过 40 个字") String text, boolean changed, @Min(value = 0, message = "起始行不能为负") int offset,
    @Min(value = 1, message = "每次取 1 至 500 行") @Max(value = 500, message = "每次取 1 至 500 行") int limit) implements Serializable {}
