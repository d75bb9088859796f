package shanzhi.projects.votes.boundary;

import static shanzhi.kernel.Rights.VOTE_EDIT;
import static shanzhi.kernel.Rights.VOTE_READ;
import static shanzhi.kernel.Rights.VOTE_RECOUNT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.votes.control.PaperTurns;
import shanzhi.projects.votes.control.VoteShelf;
import shanzhi.projects.votes.entity.Vote;

/**
 * The paper twin of a vote. A household hands its paper in and is ticked off; the paper goes into the box without a name. Opened, papers are
 * numbered and read by two people who do not see what the other wrote; where they differ a third look decides, with a reason.
 */
@Stateless
@RolesAllowed(VOTE_READ)
public class VotePapers {

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject VoteShelf shelf;
  @Inject PaperTurns turns;
  @Inject PassDesk passes;
  @Inject AuditTrail audit;

  /** A household hands in its paper; its code is void from now on. @throws Refusal vote.unknown, pass.no-household (404); pass.used, vote.not-open, vote.over (409) */
  @RolesAllowed(VOTE_EDIT)
  public void receive(@NotNull String number, long household) {
    var vote = shelf.take(em, number, -1, VOTE_EDIT);
    vote.mustBeOpen(shelf.now());
    passes.paper(number, household);
    audit.record("vote.paper", "vote", number, vote.community(), null, Map.of("household", household));
  }

  /**
   * Reads a paper. The first reading of a number is the first, the next one, by somebody else, the second.
   *
   * @return 1 or 2
   * @throws Refusal vote.unknown (404); vote.not-open, vote.over, vote.read-twice, vote.own-reading (409); vote.ballot-* (400)
   */
  @RolesAllowed({VOTE_EDIT, VOTE_RECOUNT})
  public int read(@NotNull String number, @NotNull(message = "请填写票面内容") @Valid EnterPaper paper) {
    var vote = reading(number);
    vote.mustTakePapers(shelf.now());
    if (paper.valid()) shelf.rules(vote).check(paper.choices());
    var sql = Sql.on(database);
    var readers = sql.list("select entered_by from projects.vote_paper_entry where vote = ? and no = ? order by reading", row -> row.text("entered_by"), vote.id(), paper.no());
    Refusal.unless(readers.size() < 2, "vote.read-twice", paper.no());
    Refusal.unless(readers.stream().noneMatch(jurisdiction.identities()::contains), "vote.own-reading", paper.no());
    sql.update("insert into projects.vote_paper_entry (vote, no, reading, valid, choices, points, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)", vote.id(), paper.no(), readers.size() + 1,
        paper.valid(), paper.valid() ? shelf.rules(vote).named(paper.choices()) : "", paper.valid() ? shelf.rules(vote).points(paper.choices()) : null, jurisdiction.caller(), shelf.now());
    audit.record("vote.read", "vote", number, vote.community(), null, Map.of("paper", paper.no(), "reading", readers.size() + 1));
    return readers.size() + 1;
  }

  /** What holds of a paper that two people read differently. @throws Refusal vote.unknown (404); vote.over, vote.no-difference, vote.decided, vote.own-difference (409); vote.ballot-* (400) */
  @RolesAllowed(VOTE_RECOUNT)
  public void decide(@NotNull String number, @NotNull(message = "请填写票面内容") @Valid EnterPaper paper, @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由不超过 200 字") String reason) {
    var vote = shelf.take(em, number, -1, VOTE_RECOUNT);
    vote.mustTakePapers(shelf.now());
    if (paper.valid()) shelf.rules(vote).check(paper.choices());
    var line = lines(vote.id()).stream().filter(one -> one.no() == paper.no()).findFirst().orElse(null);
    Refusal.unless(line != null && line.state() != PaperLine.State.ONE && line.state() != PaperLine.State.SAME, "vote.no-difference", paper.no());
    Refusal.unless(line.state() == PaperLine.State.DIFFERENT, "vote.decided", paper.no());
    Refusal.unless(!line.mine(), "vote.own-difference", paper.no());
    Sql.on(database).update("insert into projects.vote_paper_decision (vote, no, valid, choices, points, reason, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)", vote.id(), paper.no(),
        paper.valid(), paper.valid() ? shelf.rules(vote).named(paper.choices()) : "", paper.valid() ? shelf.rules(vote).points(paper.choices()) : null, reason.strip(), jurisdiction.caller(), shelf.now());
    audit.record("vote.decide", "vote", number, vote.community(), null, Map.of("paper", paper.no(), "reason", reason.strip()));
  }

  /** Papers by number; what a single reading says is not shown, so that the second is not led by it. @throws Refusal vote.unknown (404) */
  public List<PaperLine> papers(@NotNull String number) {
    var vote = Sql.on(database).one("select id, community from projects.vote where number = ?", row -> new Object[] {row.big("id"), row.text("community")}, number)
        .orElseThrow(() -> Refusal.unknown("vote.unknown", number));
    if (!jurisdiction.covers(VOTE_READ, Territory.of((String) vote[1]))) throw Refusal.unknown("vote.unknown", number);
    return lines((long) vote[0]);
  }

  /** Papers of running votes that wait for the caller: read once by somebody else, or read differently by two others. The oldest first. @param rows at most 100 */
  public List<PaperTurn> waiting(int rows) {
    return turns.waiting(jurisdiction.over(VOTE_EDIT), jurisdiction.over(VOTE_RECOUNT), jurisdiction.identities(), shelf.now(), Math.max(1, Math.min(rows, 100)));
  }

  private List<PaperLine> lines(long vote) {
    return Sql.on(database).list("""
        select a.no, a.entered_by as first_by, b.entered_by as second_by, coalesce(f.display_name, a.entered_by) as first, coalesce(g.display_name, b.entered_by) as second, a.valid as avalid, a.choices as achoices, a.points as apoints, b.valid as bvalid, b.choices as bchoices, b.points as bpoints,
            d.valid as dvalid, d.choices as dchoices, d.points as dpoints, d.reason
          from projects.vote_paper_entry a left join projects.vote_paper_entry b on b.vote = a.vote and b.no = a.no and b.reading = 2
          left join projects.vote_paper_decision d on d.vote = a.vote and d.no = a.no left join foundation.account f on f.username = a.entered_by left join foundation.account g on g.username = b.entered_by
         where a.vote = ? and a.reading = 1 order by a.no""", this::line, vote);
  }

  private PaperLine line(Sql.Row row) throws java.sql.SQLException {
    var first = said(row, "a");
    var second = said(row, "b");
    var decided = row.text("reason");
    boolean mine = jurisdiction.identities().contains(row.text("first_by")) || row.text("second_by") != null && jurisdiction.identities().contains(row.text("second_by"));
    if (second == null) return new PaperLine(row.number("no"), row.text("first"), null, PaperLine.State.ONE, null, null, null, mine);
    if (decided != null) return new PaperLine(row.number("no"), row.text("first"), row.text("second"), PaperLine.State.DECIDED, said(row, "d"), null, decided, mine);
    return first.equals(second) ? new PaperLine(row.number("no"), row.text("first"), row.text("second"), PaperLine.State.SAME, first, null, null, mine)
        : new PaperLine(row.number("no"), row.text("first"), row.text("second"), PaperLine.State.DIFFERENT, first, second, null, mine);
  }

  private static String said(Sql.Row row, String which) throws java.sql.SQLException {
    if (row.text(which + "choices") == null) return null;
    if (!row.yes(which + "valid")) return "";
    var choices = row.text(which + "choices");
    var points = row.text(which + "points");
    if (points == null) return choices;
    var named = choices.split(",");
    var weights = points.split(",");
    var all = new StringBuilder();
    for (int i = 0; i < named.length; i++) all.append(i == 0 ? "" : ",").append(named[i]).append('×').append(weights[i]);
    return all.toString();
  }

  private Vote reading(String number) {
    var right = Sql.on(database).one("select community from projects.vote where number = ?", row -> row.text("community"), number)
        .filter(community -> jurisdiction.covers(VOTE_RECOUNT, Territory.of(community))).isPresent() ? VOTE_RECOUNT : VOTE_EDIT;
    return shelf.take(em, number, -1, right);
  }
}
