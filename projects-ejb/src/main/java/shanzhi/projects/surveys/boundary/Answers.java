package shanzhi.projects.surveys.boundary;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** A filled form: number of the question to the numbers of options in order, or to the words alone. */
public record Answers(@NotNull(message = "请填写答卷") Map<Integer, List<String>> byQuestion) implements Serializable {}
