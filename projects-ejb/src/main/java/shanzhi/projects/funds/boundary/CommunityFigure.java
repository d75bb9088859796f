package shanzhi.projects.funds.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What a community counts in a year. @param grade of the year before: EXCELLENT, GOOD, PASS, FAIL; null where it was not graded; @param source whose statistics */
public record CommunityFigure(@NotNull(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community,
    @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
    @Min(value = 0, message = "户数不能为负") int households, @Min(value = 0, message = "人口不能为负") int residents,
    @Pattern(regexp = "EXCELLENT|GOOD|PASS|FAIL", message = "绩效等次为优秀、良好、合格或不合格") String grade,
    @NotBlank(message = "请填写数据来源") @Size(min = 2, max = 120, message = "数据来源为 2 至 120 个字") String source) implements Serializable {}
