package shanzhi.projects.votes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import shanzhi.kernel.PassCodes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.VoteItem;
import shanzhi.projects.votes.entity.Vote;

/**
 * Counts a vote. First the file is written that everybody gets, with the ballots in the order of their receipts, which says nothing of when they
 * came; then that very file is read and counted. So whoever counts it again counts the same.
 */
@ApplicationScoped
public class Counting {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PassDesk passes;
  @Inject VoteShelf shelf;
  @Inject @Any Instance<TallyRule> rules;

  public TallyRule rule(String name) {
    return rules.stream().filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow(() -> Refusal.invalid("vote.unknown-rule", name, String.join(", ", rules.stream().map(TallyRule::name).sorted().toList())));
  }

  /** The terms of a vote, with what its items say of each other. */
  public TallyTerms terms(Vote vote, List<VoteItem> items) {
    var groups = new TreeMap<String, List<String>>();
    var least = new HashMap<String, BigDecimal>();
    for (var item : items) {
      if (item.eitherOr() != null) groups.computeIfAbsent(item.eitherOr(), none -> new ArrayList<>()).add(String.valueOf(item.no()));
      if (item.least() != null) least.put(String.valueOf(item.no()), item.least());
    }
    return new TallyTerms(vote.floor(), vote.floorPercent(), groups.values().stream().filter(group -> group.size() > 1).toList(), least, vote.utility(), vote.completion());
  }

  /**
   * Puts the papers among the ballots, seals the file and keeps the result.
   *
   * @throws Refusal vote.papers-open, vote.papers-beyond (409)
   */
  public Tally count(Vote vote) {
    int invalid = takePapers(vote);
    var items = shelf.items(vote.id());
    var file = file(vote, items);
    var tally = tally(vote.rule(), file, terms(vote, items));
    var counts = passes.counts(vote.number());
    Sql.on(database).update("insert into projects.vote_result (vote, households, door, paper, invalid, rule, tally, pb, hash) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
        vote.id(), counts.households(), counts.door(), tally.ballots() - counts.door(), invalid, vote.rule(), VoteShelf.json(tally), file, sha256(file));
    return tally;
  }

  public Tally tally(String rule, String file, TallyTerms terms) {
    try {
      return rule(rule).count(PbReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))), terms);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** @return how many say nothing that counts */
  private int takePapers(Vote vote) {
    var sql = Sql.on(database);
    long open = sql.number("""
        select count(*) from (select e.no from projects.vote_paper_entry e left join projects.vote_paper_decision d on d.vote = e.vote and d.no = e.no where e.vote = ? and d.no is null
           group by e.no having count(*) < 2 or count(distinct (e.valid, e.choices, coalesce(e.points, ''))) > 1) o""", vote.id());
    Refusal.unless(open == 0, "vote.papers-open", open);
    var papers = sql.list("""
        select e.no, coalesce(d.valid, e.valid) as valid, coalesce(d.choices, e.choices) as choices, case when d.no is null then e.points else d.points end as points
          from projects.vote_paper_entry e left join projects.vote_paper_decision d on d.vote = e.vote and d.no = e.no where e.vote = ? and e.reading = 1 order by e.no""",
        row -> new Object[] {row.yes("valid"), row.text("choices"), row.text("points")}, vote.id());
    int handedIn = passes.counts(vote.number()).paper();
    Refusal.unless(papers.size() <= handedIn, "vote.papers-beyond", papers.size(), handedIn);
    var valid = papers.stream().filter(paper -> (boolean) paper[0]).toList();
    sql.batch("insert into projects.vote_ballot (vote, receipt, way, choices, points) values (?, ?, 'PAPER', ?, ?)",
        valid.stream().map(paper -> new Object[] {vote.id(), PassCodes.next(), paper[1], paper[2]}).toList());
    return papers.size() - valid.size();
  }

  private String file(Vote vote, List<VoteItem> items) {
    var ballots = Sql.on(database).list("select * from projects.vote_ballot where vote = ? order by receipt collate \"C\"",
        row -> new VoteFile.Ballot(row.text("receipt"), row.text("way"), VoteShelf.numbers(row.text("choices")), VoteShelf.numbers(row.text("points"))), vote.id());
    var terms = terms(vote, items);
    var paper = new VoteFile(vote, items, ballots, new PbTerms(vote.rule(), terms));
    // which are selected is the result of counting the same ballots: once without, once for good
    return paper.text(new HashSet<>(tally(vote.rule(), paper.text(Set.of()), terms).winners()));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
