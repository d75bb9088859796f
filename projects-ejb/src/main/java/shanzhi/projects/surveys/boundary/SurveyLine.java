package shanzhi.projects.surveys.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A survey in a list; {@code place} is the short name of the community. */
public record SurveyLine(long id, String number, String community, String place, String title, int questions, SurveyPhase phase, Instant opens, Instant closes, int households, int answered, int version)
    implements Serializable {

  /** Answered of all households, in percent to one place. */
  public java.math.BigDecimal rate() { return new shanzhi.projects.passes.boundary.PassCounts(households, 0, answered, 0).rate(); }
}
