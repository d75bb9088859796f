package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How far a campaign is in one area below.
 *
 * @param code area of 12 digits; whether it can be opened further is {@code opens}
 * @param vacant receipts of grids without a person, waiting at the community
 * @param response signed within 24 hours ÷ issued; null when none was issued
 */
public record Progress(String code, String name, boolean opens, int issued, int signed, int done, int late, int vacant, int subjects, int answered,
    BigDecimal response) implements Serializable {

  public int percent() { return issued == 0 ? 0 : done * 100 / issued; }
}
