package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the ledger of resolutions is asked for. @param area of 12 digits, or null for all in reach; {@code year} 0 for all */
public record ResolutionQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, ResolutionStatus status,
    int year, int offset, int rows) implements Serializable {

  public ResolutionQuery page(int offset, int rows) { return new ResolutionQuery(text, area, status, year, offset, rows); }
}
