package shanzhi.projects.votes.control;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.VoteItem;
import shanzhi.projects.votes.entity.Vote;

/** A vote as a {@code .pb} file that the tools of pabulib.org read without a complaint: its terms, its items and its ballots without names. */
final class VoteFile {

  /** Days as the format has them. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** What ranked ballots of the suite are worth: the first place always as much as a ballot may name. The format's own Borda gives it what the ballot does name. */
  static final String FIXED = "Borda max_length";

  record Ballot(String receipt, String way, List<Integer> items, List<Integer> points) {}

  private final Vote vote;
  private final List<VoteItem> items;
  private final List<Ballot> ballots;
  private final PbTerms terms;
  private final Map<Integer, Long> votes = new HashMap<>();
  private final Map<Integer, Long> scores = new HashMap<>();

  VoteFile(Vote vote, List<VoteItem> items, List<Ballot> ballots, PbTerms terms) {
    this.vote = vote;
    this.items = items;
    this.ballots = ballots;
    this.terms = terms;
    for (var ballot : ballots) {
      for (int i = 0; i < ballot.items.size(); i++) {
        long worth = switch (vote.kind()) {
          case CUMULATIVE -> ballot.points.get(i);
          case RANKED -> vote.most() - i;
          default -> 1;
        };
        votes.merge(ballot.items.get(i), 1L, Long::sum);
        scores.merge(ballot.items.get(i), worth, Long::sum);
      }
    }
  }

  String text(Set<String> winners) {
    var out = new StringBuilder();
    boolean points = vote.kind() == BallotKind.CUMULATIVE;
    var writer = new PbWriter(out).meta(meta()).projects(points || vote.kind() == BallotKind.RANKED);
    for (var item : items) {
      var id = String.valueOf(item.no());
      writer.project(id, item.cost(), votes.getOrDefault(item.no(), 0L), scores.getOrDefault(item.no(), 0L), item.title(), winners.contains(id));
    }
    writer.votes(points);
    for (var ballot : ballots) writer.vote(ballot.receipt, ballot.way.equals("PAPER") ? "paper" : "internet", ballot.items.stream().map(String::valueOf).toList(), ballot.points);
    return out.toString();
  }

  private Map<String, String> meta() {
    var meta = new LinkedHashMap<String, String>();
    meta.put("description", vote.title());
    meta.put("country", "China");
    meta.put("unit", vote.community());
    meta.put("instance", vote.number());
    meta.put("num_projects", String.valueOf(items.size()));
    meta.put("num_votes", String.valueOf(ballots.size()));
    meta.put("budget", vote.budget().stripTrailingZeros().toPlainString());
    meta.put("vote_type", switch (vote.kind()) { case APPROVAL, CART -> "approval"; case RANKED -> "ordinal"; case CUMULATIVE -> "cumulative"; });
    meta.put("rule", terms.name());
    meta.put("date_begin", day(vote.opens()));
    meta.put("date_end", day(vote.closes()));
    meta.put("min_length", "1");
    meta.put("max_length", String.valueOf(vote.most()));
    if (vote.kind() == BallotKind.RANKED) meta.put("scoring_fn", FIXED);
    if (vote.kind() == BallotKind.CART) meta.put("max_sum_cost", vote.budget().stripTrailingZeros().toPlainString());
    if (vote.points() != null) meta.put("max_sum_points", String.valueOf(vote.points()));
    if (terms.name().equals("greedy-threshold") && terms.terms().floorPercent() == null) meta.put("min_project_score_threshold", String.valueOf(vote.floor()));
    meta.put("language", "zh");
    meta.put("currency", "CNY");
    meta.put("comment", terms.comment());
    return meta;
  }

  private static String day(Instant moment) { return DAY.format(ChinaTime.local(moment)); }
}
