package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.Choices;
import shanzhi.projects.votes.boundary.VoteItem;

/** What a ballot may say. @param points to hand out; null unless ballots give points */
public record BallotRules(BallotKind kind, int most, Integer points, BigDecimal budget, List<VoteItem> items) {

  /** @throws Refusal vote.ballot-* (400): empty, unknown item, named twice, too many, points, cart over the budget */
  public void check(Choices choices) {
    if (choices.items().isEmpty()) throw Refusal.invalid("vote.ballot-empty");
    if (choices.items().size() > most) throw Refusal.invalid("vote.ballot-many", choices.items().size(), most);
    var seen = new HashSet<Integer>();
    var cost = BigDecimal.ZERO;
    for (int no : choices.items()) {
      var item = items.stream().filter(one -> one.no() == no).findFirst().orElseThrow(() -> Refusal.invalid("vote.ballot-unknown", no));
      if (!seen.add(no)) throw Refusal.invalid("vote.ballot-twice", no);
      cost = cost.add(item.cost());
    }
    if (kind == BallotKind.CART && cost.compareTo(budget) > 0) throw Refusal.invalid("vote.ballot-cart", cost.toPlainString(), budget.toPlainString());
    if (kind == BallotKind.CUMULATIVE) {
      if (choices.points() == null || choices.points().size() != choices.items().size()) throw Refusal.invalid("vote.ballot-points", points);
      long sum = choices.points().stream().mapToLong(Integer::longValue).sum();
      if (sum > points || choices.points().stream().anyMatch(one -> one < 1)) throw Refusal.invalid("vote.ballot-points", points);
    }
  }

  static String text(List<Integer> numbers) { return numbers == null || numbers.isEmpty() ? "" : numbers.stream().map(String::valueOf).collect(Collectors.joining(",")); }

  public String named(Choices choices) { return text(choices.items()); }

  /** Null unless ballots give points. */
  public String points(Choices choices) { return kind == BallotKind.CUMULATIVE ? text(choices.points()) : null; }
}
