package shanzhi.projects.deliberation.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the ledger of demands is asked for. @param area of 12 digits, or null for all in reach */
public record DemandQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area, DemandStatus status,
    DemandOrigin origin, ItemPurpose kind, int offset, int rows) implements Serializable {

  public static DemandQuery of(String area, DemandStatus status) { return new DemandQuery(null, area, status, null, null, 0, 20); }

  public DemandQuery page(int offset, int rows) { return new DemandQuery(text, area, status, origin, kind, offset, rows); }
}
