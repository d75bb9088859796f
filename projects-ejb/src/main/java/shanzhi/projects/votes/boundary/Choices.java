package shanzhi.projects.votes.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/** What one ballot says. @param items numbers of items, in order of preference where that counts; @param points one for each of them, only where points are handed out */
public record Choices(@NotNull @Size(max = 200) List<@NotNull Integer> items, @Size(max = 200) List<@NotNull Integer> points) implements Serializable {

  public static Choices of(Integer... items) { return new Choices(List.of(items), null); }
}
