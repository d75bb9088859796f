package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** Which bodies. @param area of 12 digits, or null for all in reach */
public record BodyQuery(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, BodyKind kind, int offset, int rows) implements Serializable {

  public static BodyQuery of(String area) { return new BodyQuery(area, null, 0, 100); }

  public BodyQuery page(int offset, int rows) { return new BodyQuery(area, kind, offset, rows); }
}
