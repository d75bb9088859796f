package shanzhi.assessment.satisfaction.boundary;

import java.io.Serializable;
import java.time.Instant;

/** @param sample households of each community; @param drawn of all of them, {@code answered} of these */
public record PollLine(long id, int version, String number, String county, String countyName, int year, String title, PollPhase phase, Instant opens, Instant closes, int sample, Long seed, int communities,
    int drawn, int issued, int answered) implements Serializable {

  /** Answered of those drawn, in percent, one decimal. */
  public java.math.BigDecimal rate() {
    return drawn == 0 ? java.math.BigDecimal.ZERO.setScale(1) : java.math.BigDecimal.valueOf(100L * answered).divide(java.math.BigDecimal.valueOf(drawn), 1, java.math.RoundingMode.HALF_UP);
  }
}
