package shanzhi.projects.votes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.VoteItem;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VoteResult;
import shanzhi.projects.votes.entity.Vote;

/** Finds votes, their items and their results; what the desk and the residents' door read alike. */
@ApplicationScoped
public class VoteShelf {

  private static final Jsonb JSON = JsonbBuilder.create();
  public static final String LINE = """
      select v.*, (select short_name from foundation.area_version a where a.code = v.community and a.valid_to is null) as place,
          (select count(*) from projects.vote_item i where i.vote = v.id) as items,
          (select count(*) from projects.pass p where p.subject = v.number) as households,
          (select count(*) from projects.pass p where p.subject = v.number and p.used_on is not null) as answered
        from projects.vote v\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /**
   * Locks a vote on the caller's ground.
   *
   * @param version as it was seen; negative where it does not matter
   * @throws Refusal vote.unknown (404), changed-by-someone-else (409)
   */
  public Vote take(EntityManager em, String number, int version, String right) {
    var found = find(em, number, LockModeType.PESSIMISTIC_WRITE);
    if (!jurisdiction.covers(right, Territory.of(found.community()))) throw Refusal.unknown("vote.unknown", number);
    if (version >= 0 && found.version() != version) throw Refusal.stale(number, new Changes(version, found.version(), List.of(), List.of()));
    return found;
  }

  /** For whoever comes with a code: many at once, but not while it is counted. */
  public Vote shared(EntityManager em, String number) { return find(em, number, LockModeType.PESSIMISTIC_READ); }

  private Vote find(EntityManager em, String number, LockModeType lock) {
    return id(number).map(id -> em.find(Vote.class, id, lock)).orElseThrow(() -> Refusal.unknown("vote.unknown", number));
  }

  private Optional<Long> id(String number) { return Sql.on(database).one("select id from projects.vote where number = ?", row -> row.big("id"), number); }

  public List<VoteItem> items(long vote) {
    return Sql.on(database).list("select * from projects.vote_item where vote = ? order by no", row -> new VoteItem(row.number("no"), row.text("title"), row.text("text"), row.text("place"),
        row.as("cost", java.math.BigDecimal.class), row.as("least", java.math.BigDecimal.class), row.text("either_or"), row.text("proposal")), vote);
  }

  public BallotRules rules(Vote vote) { return new BallotRules(vote.kind(), vote.most(), vote.points(), vote.budget(), items(vote.id())); }

  public VoteLine line(Sql.Row row) throws java.sql.SQLException {
    var until = row.as("result_until", LocalDate.class);
    return new VoteLine(row.big("id"), row.text("number"), row.text("community"), row.text("place"), row.text("title"), BallotKind.valueOf(row.text("kind")), row.as("budget", java.math.BigDecimal.class),
        row.number("items"), Vote.phase(row.text("state"), row.instant("opens"), row.instant("closes"), until, now()), row.instant("opens"), row.instant("closes"), until,
        row.number("households"), row.number("answered"), row.number("version"));
  }

  public Optional<VoteResult> result(long vote) {
    return Sql.on(database).one("select * from projects.vote_result where vote = ?", row -> new VoteResult(row.number("households"), row.number("door"), row.number("paper"), row.number("invalid"),
        JSON.fromJson(row.text("tally"), Tally.class), row.text("hash")), vote);
  }

  /** The file of ballots, as it was sealed. */
  public Optional<String> file(long vote) { return Sql.on(database).one("select pb from projects.vote_result where vote = ?", row -> row.text("pb"), vote); }

  static String json(Tally tally) { return JSON.toJson(tally); }

  /** Numbers as they are kept: {@code 3,1}. */
  static List<Integer> numbers(String text) {
    var all = new ArrayList<Integer>();
    if (text != null && !text.isEmpty()) for (var one : text.split(",")) all.add(Integer.valueOf(one));
    return all;
  }

  public Instant now() { return clock.instant(); }
}
