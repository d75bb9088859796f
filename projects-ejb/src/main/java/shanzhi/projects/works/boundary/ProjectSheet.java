package shanzhi.projects.works.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.ledger.boundary.PaymentState;

/**
 * Everything about one project.
 *
 * @param ribbon the phases from the demand to the settlement
 * @param money the sums of its items
 * @param tenders the latest round first
 * @param actions what the caller may do now, by name of the move in small letters: {@code call-tender}
 */
public record ProjectSheet(ProjectLine line, Facts facts, List<Phase> ribbon, Money money, List<Instalment> instalments, List<Tender> tenders, List<Review> reviews, List<Change> changes,
    List<Finding> findings, List<Attached> files, List<Entry> steps, List<String> actions) implements Serializable {

  /** Numbers of the item it was made of and of those that changes added. */
  public List<String> items() {
    return Stream.concat(Stream.of(line.item()), changes.stream().map(Change::item)).filter(Objects::nonNull).distinct().toList();
  }

  /** @param charge purpose in the books; {@code returned} what was given back at the end; {@code photos} and {@code planner} what its template demands */
  public record Facts(String resolution, ItemPurpose purpose, String charge, String goal, String place, int households, String lead, String planner, String providerCode, String contractNo,
      LocalDate contractOn, BigDecimal own, String accountMasked, BigDecimal score, Boolean passed, LocalDate carriedUntil, BigDecimal returned, LocalDate barredUntil, boolean photos, boolean needsPlanner)
      implements Serializable {}

  /** @param code of the phase; {@code state} done, now or open; {@code on} null where it is not known or not reached */
  public record Phase(String code, String state, LocalDate on) implements Serializable {}

  /** Yuan: of the purse, of the own share beside it, and what is free of the resolved sum. */
  public record Money(BigDecimal resolved, BigDecimal contracted, BigDecimal requested, BigDecimal paid, BigDecimal ownReceived, BigDecimal ownPaid, BigDecimal purseAllocated, BigDecimal purseFree)
      implements Serializable {

    public BigDecimal free() { return resolved.subtract(contracted); }
  }

  /** @param percent null for what a change added; {@code after} the phase it waits for; {@code due} that is reached; {@code payment} its number, null before it was asked for */
  public record Instalment(int no, String title, BigDecimal percent, BigDecimal amount, String item, ProjectState after, boolean due, String payment, PaymentState state, LocalDate paidOn)
      implements Serializable {

    /** It may be asked for: nobody did, nor was it paid before the project was taken over. */
    public boolean open() { return paidOn == null && (payment == null || state == PaymentState.REFUSED); }
  }

  /** @param chosen id of the bid, null while there is none */
  public record Tender(long id, int round, TenderKind kind, LocalDate noticeOn, LocalDate closesOn, int leastBidders, BigDecimal ownPercent, String scope, String words, TenderState state,
      Long chosen, String reasons, List<Bid> bids) implements Serializable {}

  /** @param amount and {@code own} null while the bids are shut */
  public record Bid(long id, String bidder, String creditCode, String leads, String scope, BigDecimal amount, BigDecimal own, String words, Instant enteredAt) implements Serializable {}

  /** Averages of all who scored, of 100, and the weighed sum. */
  public record Review(ReviewKind kind, LocalDate heldOn, String words, BigDecimal completion, BigDecimal funds, BigDecimal participation, BigDecimal satisfaction, BigDecimal score, boolean passed,
      List<Reviewer> reviewers) implements Serializable {}

  /** @param name masked */
  public record Reviewer(String name, ReviewSide side, BigDecimal completion, BigDecimal funds, BigDecimal participation, BigDecimal satisfaction) implements Serializable {}

  /** @param percent against the contract as it was resolved; {@code item} the resolved item that allows it, null where none was needed */
  public record Change(BigDecimal before, BigDecimal after, BigDecimal percent, ItemPurpose purpose, String item, String reason, Instant at) implements Serializable {}

  /** What an audit found, from this sheet or in the books. @param recovered what of it has come back */
  public record Finding(String finding, String document, BigDecimal amount, BigDecimal recovered, Instant at) implements Serializable {}

  /** @param kind BEFORE, DURING, AFTER, BID, CONTRACT, EVIDENCE; {@code picture} can be shown small */
  public record Attached(long id, String kind, String name, boolean picture, Instant keptAt) implements Serializable {}

  /** Something done. @param status it led to */
  public record Entry(int no, Instant at, String move, ProjectState status, String actor, String actorName, String words) implements Serializable {}

  public boolean may(String action) { return actions.contains(action); }
}
