package shanzhi.web.whistles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** The colour kind of a status or a state; the word beside it carries the meaning. */
@Named
@ApplicationScoped
public class WhistleKinds {

  public String of(String state) {
    return switch (state) {
      case "OPEN", "SIGNED", "CONTACTED" -> "jade";
      case "CALLED" -> "warn";
      case "ARRIVED", "ACCEPTED" -> "info";
      case "DONE", "SOLVED" -> "ok";
      case "OBJECTED", "FULL" -> "hold";
      default -> "";
    };
  }

  /** 66.7%, or — where nothing was due. */
  public String percent(BigDecimal percent) { return percent == null ? "—" : percent.toPlainString() + "%"; }

  /** 80, or — where nothing was rated. */
  public String score(BigDecimal score) { return score == null ? "—" : score.stripTrailingZeros().toPlainString(); }
}
