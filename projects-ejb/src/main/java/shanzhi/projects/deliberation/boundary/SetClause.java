package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A clause of the negative list from a day on. @param words that give it away in title, content or cost; @param costs kinds of cost that come under it; @param source the paper that says so */
public record SetClause(@NotBlank(message = "请填写条款编号") @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "条款编号为 1 至 20 位字母、数字") String code, @NotNull(message = "请选择所属审查") ScreenTest test,
    @NotBlank(message = "请填写条款内容") @Size(min = 2, max = 300, message = "条款内容为 2 至 300 字") String text,
    @NotNull @Size(max = 100, message = "关键词不超过 100 个") List<@NotBlank(message = "关键词不能为空") @Size(min = 2, max = 20, message = "关键词为 2 至 20 字") String> words,
    @NotNull List<@NotNull CostKind> costs, @NotNull(message = "请填写生效日期") LocalDate from, @NotBlank(message = "请填写依据") @Size(min = 2, max = 200, message = "依据为 2 至 200 字") String source) implements Serializable {}
