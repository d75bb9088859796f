package shanzhi.projects.votes.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/** What one ballot says. @param items numbers of items, in order of preference where that counts; @param points one for each of them, only where points are handed out */
public record Choices(@NotNull(message = "请选择项目") @Size(max = 200, message = "最多选 200 项") List<@NotNull(message = "请选择项目") Integer> items,
    @Size(max = 200, message = "最多选 200 项") List<@NotNull(message = "请填写积分") Integer> points) implements Serializable {

  public static Choices of(Integer... items) { return new Choices(List.of(items), null); }
}
