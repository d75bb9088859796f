package shanzhi.projects.votes.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.votes.control.VoteDrafts;
import shanzhi.projects.votes.control.VoteShelf;

/** What residents see of votes without signing on, and how a household votes with its code. Drafts and withdrawn votes do not exist here. */
@Stateless
@PermitAll
public class PublicVotes {

  private static final int SHOWN = 100;
  private static final String PUBLIC = "where v.state in ('ANNOUNCED', 'COUNTED')";

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject VoteShelf shelf;
  @Inject VoteDrafts drafts;
  @Inject PassDesk passes;
  @Inject AuditTrail audit;

  /** The latest first, at most a hundred. @param community of this community; null for all */
  public List<VoteLine> list(String community) {
    return community == null ? Sql.on(database).list(VoteShelf.LINE + PUBLIC + " order by v.opens desc, v.id desc limit " + SHOWN, shelf::line)
        : Sql.on(database).list(VoteShelf.LINE + PUBLIC + " and v.community = ? order by v.opens desc, v.id desc limit " + SHOWN, shelf::line, community);
  }

  /** Without the names of those who drew it up. @throws Refusal vote.unknown (404) */
  public VoteSheet sheet(@NotNull String number) {
    var line = line(number);
    var all = drafts.sheet(line, shelf.items(line.id()), passes.counts(number), Set.of());
    return new VoteSheet(line, all.purpose(), all.most(), all.points(), all.rule(), all.floor(), all.floorPercent(), all.utility(), all.completion(), null, all.announcedAt(), null, all.countedAt(),
        null, all.items(), all.passes(), Set.of());
  }

  /** @throws Refusal vote.unknown (404), vote.not-counted (409) */
  public VoteResult result(@NotNull String number) { return shelf.result(line(number).id()).orElseThrow(() -> Refusal.conflict("vote.not-counted")); }

  /** The sealed file of anonymous ballots. @throws Refusal vote.unknown (404), vote.not-counted (409) */
  public String file(@NotNull String number) { return shelf.file(line(number).id()).orElseThrow(() -> Refusal.conflict("vote.not-counted")); }

  /** Before the ballot is shown: whether this code may vote here now. @throws Refusal vote.unknown (404); vote.not-open, vote.over, pass.* (409, 400) */
  public void look(@NotNull String number, @NotNull String code) {
    line(number);
    shelf.shared(em, number).mustBeOpen(shelf.now());
    passes.look(number, code);
  }

  /**
   * Casts the one ballot of a household.
   *
   * @return the receipt, by which the ballot is found in the published file; the same for the same form sent twice
   * @throws Refusal vote.unknown (404); vote.not-open, vote.over, pass.other-community, pass.other-subject, pass.used (409); pass.wrong-code, vote.ballot-* (400)
   */
  public String cast(@NotNull @Valid CastVote cast) {
    line(cast.vote());
    var vote = shelf.shared(em, cast.vote());
    vote.mustBeOpen(shelf.now());
    var rules = shelf.rules(vote);
    rules.check(cast.choices());
    var used = passes.use(cast.vote(), cast.code(), cast.form());
    if (used.before()) return used.receipt();
    Sql.on(database).update("insert into projects.vote_ballot (vote, receipt, way, choices, points) values (?, ?, 'DOOR', ?, ?)", vote.id(), used.receipt(), rules.named(cast.choices()), rules.points(cast.choices()));
    audit.record("vote.cast", "vote", cast.vote(), vote.community(), null, Map.of("way", "DOOR"));      // neither who nor what
    return used.receipt();
  }

  private VoteLine line(String number) {
    return Sql.on(database).one(VoteShelf.LINE + PUBLIC + " and v.number = ?", shelf::line, number).orElseThrow(() -> Refusal.unknown("vote.unknown", number));
  }
}
