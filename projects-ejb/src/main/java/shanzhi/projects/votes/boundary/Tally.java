package shanzhi.projects.votes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A count that anyone can repeat.
 *
 * @param rule name of the rule
 * @param lines every item, in order of votes; then the cheaper, then the earlier in the file
 * @param winners ids in the order in which they were taken
 * @param left of the budget, in yuan
 */
public record Tally(String rule, BigDecimal budget, int ballots, List<Line> lines, List<String> winners, BigDecimal left) implements Serializable {

  /**
   * One item and what became of it.
   *
   * @param votes ballots that name it, or points where ballots give points
   * @param supporters ballots that name it
   * @param step place among the winners, from 1; 0 for the others
   * @param amount what it gets, in yuan; zero for the others
   * @param had what there was to pay it from when it was looked at, in yuan: of the budget, or for SUPPORTERS_SPENT of its voters together
   * @param missing votes it lacks: to reach the floor, or to be taken; 0 where no number of votes helps or the rule cannot say
   * @param price what a voter paid for a whole vote, in yuan to four places; only where voters have equal shares, otherwise null
   * @param against id of the item taken before it that it cannot go with; null otherwise
   */
  public record Line(String item, String name, BigDecimal cost, long votes, int supporters, Verdict verdict, int step, BigDecimal amount, BigDecimal had,
      long missing, BigDecimal price, String against) implements Serializable {}
}
