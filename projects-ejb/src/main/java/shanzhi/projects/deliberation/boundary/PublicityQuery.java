package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/** Which publicities. @param area of 12 digits, or null for all in reach */
public record PublicityQuery(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, PublicityStatus status, int offset, int rows) implements Serializable {

  public PublicityQuery page(int offset, int rows) { return new PublicityQuery(area, status, offset, rows); }
}
