package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;

/** Who may open a whistle and who may carry it on. The whistler, every called department, and everybody whose area it lies in can open it. */
@ApplicationScoped
public class WhistleDoors {

  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;

  /** @throws Refusal whistle.unknown (404), as if it were not there */
  public void mayRead(Whistle whistle, List<WhistleAnswer> answers) {
    if (!mine(whistle) && !covers(Rights.WHISTLE_READ, whistle) && answers.stream().noneMatch(this::ours)) throw Refusal.unknown("whistle.unknown", whistle.number());
  }

  /** @throws Refusal whistle.not-yours (409) @param answer null for moves on the whole */
  public void may(WhistleMove move, Whistle whistle, WhistleAnswer answer) {
    Refusal.unless(isActor(move, whistle, answer), "whistle.not-yours", whistle.number(), move);
  }

  /** What the caller may do with the whole of it now. */
  public List<WhistleMove> open(Whistle whistle) {
    return WhistleMove.from(whistle.status()).stream().filter(move -> isActor(move, whistle, null)).toList();
  }

  /** What the caller may do with an answer now. */
  public List<WhistleMove> open(Whistle whistle, WhistleAnswer answer) {
    return Arrays.stream(WhistleMove.values()).filter(move -> move.possibleIn(whistle.status(), answer.state()))
        .filter(move -> move != WhistleMove.RATE || !answer.rated()).filter(move -> isActor(move, whistle, answer)).toList();
  }

  private boolean isActor(WhistleMove move, Whistle whistle, WhistleAnswer answer) {
    return switch (move.actor()) {
      case WHISTLER -> mine(whistle) && jurisdiction.holds(Rights.WHISTLE_RAISE);
      case OFFICE -> jurisdiction.holds(Rights.WHISTLE_ANSWER) && ours(answer);
      case COUNTY -> covers(Rights.WHISTLE_DECIDE, whistle);
    };
  }

  public boolean mine(Whistle whistle) { return jurisdiction.identities().contains(whistle.whistler()); }

  public boolean ours(WhistleAnswer answer) { return offices.ofCaller().contains(answer.office()); }

  private boolean covers(String right, Whistle whistle) { return jurisdiction.covers(right, Territory.of(whistle.ground())); }
}
