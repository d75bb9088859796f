package shanzhi.grid.campaigns.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 专项行动24小时响应率: receipts signed within 24 natural hours ÷ receipts issued. Not the response rate of incidents, which
 * counts accepted reports.
 */
public final class ResponseRate {

  public static final int HOURS = 24;

  private ResponseRate() {}

  /** @return four decimals; null when nothing was issued, because nothing is not 0 % */
  public static BigDecimal of(int signedInTime, int issued) {
    return issued == 0 ? null : BigDecimal.valueOf(signedInTime).divide(BigDecimal.valueOf(issued), 4, RoundingMode.HALF_UP);
  }
}
