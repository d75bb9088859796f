package shanzhi.projects.ledger.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** Which purses. */
public record PurseQuery(@NotBlank(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位") String area,
    @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year) implements Serializable {}
