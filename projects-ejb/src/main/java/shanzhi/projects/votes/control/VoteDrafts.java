package shanzhi.projects.votes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.passes.boundary.PassCounts;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.DrawVote;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.VoteItem;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.entity.Vote;

/** Makes votes of what was filled in, and sheets of votes. */
@ApplicationScoped
public class VoteDrafts {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** County and town of a community. @throws Refusal vote.no-community (409) */
  public static String[] above(Sql sql, String community) {
    Refusal.unless(Territory.of(community).level() == Level.COMMUNITY, "vote.no-community");
    return sql.one("select t.code as town, t.parent as county from foundation.area_version a join foundation.area_version t on t.code = a.parent and t.valid_to is null where a.code = ? and a.valid_to is null",
        row -> new String[] {row.text("county"), row.text("town")}, community).orElseThrow(() -> Refusal.conflict("vote.no-community"));
  }

  public Vote born(DrawVote wanted, String by) {
    var sql = Sql.on(database);
    var above = above(sql, wanted.getCommunity());
    var number = "TP-" + ChinaTime.today(clock).format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE) + "-" + sql.number("select nextval('projects.vote_number_seq')");
    var vote = new Vote(number, above[0], above[1], wanted.getCommunity(), by, clock.instant());
    fill(vote, wanted);
    return vote;
  }

  public void fill(Vote vote, DrawVote wanted) {
    boolean points = wanted.getKind() == BallotKind.CUMULATIVE;
    if (points && wanted.getPoints() == null) throw Refusal.invalid("vote.points-missing");
    if (wanted.getMost() > wanted.getItems().size()) throw Refusal.invalid("vote.most", wanted.getMost(), wanted.getItems().size());
    vote.describe(wanted.getTitle().strip(), wanted.getPurpose().strip(), wanted.getKind(), wanted.getBudget(), wanted.getMost(), points ? wanted.getPoints() : null);
    vote.count(wanted.getRule(), wanted.getFloor(), wanted.getFloorPercent(), wanted.getUtility(), wanted.getCompletion());
    vote.schedule(ChinaTime.instant(wanted.getOpens()), ChinaTime.instant(wanted.getCloses()), wanted.getResultUntil());
  }

  public void keepItems(long vote, List<DrawVote.Item> items) {
    var sql = Sql.on(database);
    sql.update("delete from projects.vote_item where vote = ?", vote);
    var rows = new ArrayList<Object[]>();
    for (var item : items) {
      if (item.getLeast() != null && item.getLeast().compareTo(item.getCost()) >= 0) throw Refusal.invalid("vote.item-least", item.getTitle());
      rows.add(new Object[] {vote, rows.size() + 1, item.getTitle().strip(), text(item.getText()), text(item.getPlace()), item.getCost(), item.getLeast(), blank(item.getEitherOr()), blank(item.getProposal())});
    }
    sql.batch("insert into projects.vote_item (vote, no, title, text, place, cost, least, either_or, proposal) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  private static String text(String text) { return text == null ? "" : text.strip(); }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  public VoteSheet sheet(VoteLine line, List<VoteItem> items, PassCounts passes, Set<String> may) {
    return Sql.on(database).one("select * from projects.vote where id = ?", row -> new VoteSheet(line, row.text("purpose"), row.number("most"), row.as("points", Integer.class), row.text("rule"),
        row.number("floor_votes"), row.as("floor_percent", BigDecimal.class), TallyTerms.Utility.valueOf(row.text("utility")), TallyTerms.Completion.valueOf(row.text("completion")),
        row.text("made_by"), row.instant("announced_at"), row.text("counted_by"), row.instant("counted_at"), row.text("reason"), items, passes, may), line.id()).orElseThrow();
  }
}
