package shanzhi.projects.livelihood.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** @param area of 12 digits, or null for all in reach; {@code year} 0 for this one; {@code light} null for all */
public record LivelihoodQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area,
    @Size(max = 40, message = "类别不超过 40 字") String category, Light light, int year, int offset, int rows) implements Serializable {

  public LivelihoodQuery page(int offset, int rows) { return new LivelihoodQuery(text, area, category, light, year, offset, rows); }
}
