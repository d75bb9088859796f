package shanzhi.web.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.TargetCard.Light;

/** How the pages of programmes colour states, and who is waited for. */
@Named
@ApplicationScoped
public class ProgrammeWords {

  public String kind(ContenderState state) {
    return switch (state) {
      case ENTERED, ACCEPTED -> "jade";
      case SCORED, PUBLICITY, FORWARDED -> "info";
      case RETURNED, RECTIFY -> "warn";
      case NAMED, PLAQUE -> "ok";
      case REVOKED -> "bad";
      case NOT_NAMED -> "";
    };
  }

  public String kind(EditionState state) {
    return switch (state) {
      case OPEN -> "jade";
      case SETTLED, PUBLIC -> "info";
      case CLOSED -> "";
    };
  }

  public String kind(Light light) {
    return switch (light) {
      case GREEN -> "ok";
      case YELLOW -> "warn";
      case RED -> "bad";
    };
  }

  /** Key of the text that says why one is not proposed; an objection's own words have no key. */
  public boolean known(ContenderLine one) { return one.why() != null && one.why().matches("items|required|line|quota|returned"); }

  public String stars(Integer stars) { return stars == null ? "" : "★".repeat(stars); }
}
