package shanzhi.projects.deliberation.control;

import java.util.ArrayList;
import java.util.List;
import shanzhi.projects.deliberation.boundary.ClauseLine;
import shanzhi.projects.deliberation.boundary.DrawUpProposal.Cost;
import shanzhi.projects.deliberation.boundary.Hit;
import shanzhi.projects.deliberation.boundary.ScreenTest;
import shanzhi.projects.deliberation.entity.Proposal;

/**
 * Holds a proposal against the negative list: the three tests as the community answered them, the kinds of its lines of cost, and the words
 * of title, content and lines. Each clause is named once, with the first thing that comes under it.
 */
public final class Screening {

  private Screening() {}

  public static List<Hit> of(Proposal.Content said, List<Cost> costs, List<ClauseLine> clauses) {
    var hits = new ArrayList<Hit>();
    for (var clause : clauses) {
      var found = answered(said, clause.test());
      if (found == null) found = costs.stream().filter(cost -> clause.costs().contains(cost.getKind())).map(Cost::getName).findFirst().orElse(null);
      if (found == null) found = word(said.title(), clause);
      if (found == null) found = costs.stream().map(cost -> word(cost.getName(), clause)).filter(word -> word != null).findFirst().orElse(null);
      if (found == null) found = word(said.content(), clause);
      if (found != null) hits.add(new Hit(clause.code(), clause.test(), clause.text(), found, clause.source()));
    }
    return hits;
  }

  private static String answered(Proposal.Content said, ScreenTest test) {
    boolean yes = switch (test) {
      case PRIVATE_COST -> said.privateCost();
      case OTHER_LIABLE -> said.otherLiable();
      case GOVERNMENT_DUTY -> said.governmentDuty();
      default -> false;
    };
    return yes ? "是" : null;
  }

  /** Blanks between the characters hide nothing. */
  private static String word(String text, ClauseLine clause) {
    var plain = text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    return clause.words().stream().filter(plain::contains).findFirst().orElse(null);
  }
}
