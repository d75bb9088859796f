package shanzhi.assessment.programmes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an area wants to reach in a year.
 *
 * @param percent reached of wanted, at most 100; @param light against the part of the year that has passed: on plan, from 80 % of it on, or less
 */
public record TargetCard(long id, String area, String areaName, int year, String title, BigDecimal wanted, BigDecimal reached, int percent, Light light, String words, String reportedBy, Instant reportedAt)
    implements Serializable {

  /** As for livelihood projects. */
  public enum Light { GREEN, YELLOW, RED }
}
