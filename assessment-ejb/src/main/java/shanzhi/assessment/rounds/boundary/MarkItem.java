package shanzhi.assessment.rounds.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** @param words what has to be mended at the indicator */
public record MarkItem(@NotBlank(message = "请选择指标") String indicator, @NotBlank(message = "请写明需补正的内容") @Size(min = 2, max = 400, message = "补正内容 2 至 400 字") String words) implements Serializable {}
