package shanzhi.grid.campaigns.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the ledger of campaigns is asked for; what is left out does not filter. @param text part of number or title */
public record CampaignQuery(@Size(max = 80, message = "关键词不超过 80 字") String text, @Pattern(regexp = "|DRAFT|AWAITING|APPROVED|ACTIVE|CLOSED|CANCELLED", message = "状态不对") String status,
    @Pattern(regexp = "|CHECK|VERIFY|COLLECT", message = "类别不对") String kind) implements Serializable {

  public static CampaignQuery all() { return new CampaignQuery(null, null, null); }
}
