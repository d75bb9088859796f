package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the ledger of hazards is asked for. @param late only those over their day */
public record HazardQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|\\d{12}|\\d{19}", message = "区划不对") String ground,
    @Pattern(regexp = "|FOUND|ORDERED|RECTIFIED|AGAIN|CLOSED|CANCELLED", message = "状态不对") String status, boolean late, Long task) implements Serializable {

  public static HazardQuery all() { return new HazardQuery(null, null, null, false, null); }
}
