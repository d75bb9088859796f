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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.passes.control.PassDesk;
import shanzhi.projects.votes.control.Counting;
import shanzhi.projects.votes.control.VoteDrafts;
import shanzhi.projects.votes.control.VotePaper;
import shanzhi.projects.votes.control.VoteShelf;
import shanzhi.projects.votes.entity.Vote;

/** Votes of communities, from the draft to the count. Papers are read in {@link VotePapers}, residents vote in {@link PublicVotes}. */
@Stateless
@RolesAllowed(VOTE_READ)
public class Votes {

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject VoteShelf shelf;
  @Inject VoteDrafts drafts;
  @Inject Counting counting;
  @Inject PassDesk passes;
  @Inject AuditTrail audit;
  @Inject Prints prints;

  /** Votes on the caller's ground, the latest first. */
  public Page<VoteLine> ledger(@NotNull VoteQuery query, int offset, int limit) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder("where ").append(jurisdiction.over(VOTE_READ).sql(GroundSql.of("v"), args));
    GroundSql.within("v", query.area(), where, args);
    GroundSql.holds(query.text(), where, args, "v.title", "v.number");
    var sql = Sql.on(database);
    int total = (int) sql.number("select count(*) from (select 1 from projects.vote v " + where + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    return Page.of(sql.list(VoteShelf.LINE + where + " order by opens desc, id desc limit " + Math.min(Math.max(limit, 1), 200) + " offset " + Math.max(offset, 0), shelf::line, args), total);
  }

  /** @throws Refusal vote.unknown (404) */
  public VoteSheet sheet(@NotNull String number) {
    var sql = Sql.on(database);
    var line = sql.one(VoteShelf.LINE + "where number = ?", shelf::line, number).orElseThrow(() -> Refusal.unknown("vote.unknown", number));
    if (!jurisdiction.covers(VOTE_READ, Territory.of(line.community()))) throw Refusal.unknown("vote.unknown", number);
    return drafts.sheet(line, shelf.items(line.id()), line.households() == 0 ? null : passes.counts(number), may(line));
  }

  private TreeSet<String> may(VoteLine line) {
    var may = new TreeSet<String>();
    var ground = Territory.of(line.community());
    boolean edit = jurisdiction.covers(VOTE_EDIT, ground);
    boolean running = line.phase() == VotePhase.VOTING || line.phase() == VotePhase.COUNTING;
    if (edit && line.phase() == VotePhase.DRAFT) may.addAll(List.of("change", "announce", "withdraw"));
    if (edit && (line.phase() == VotePhase.ANNOUNCED || running)) may.addAll(List.of("withdraw", "codes"));
    if (edit && running) may.addAll(List.of("paper", "read"));
    if (running && jurisdiction.covers(VOTE_RECOUNT, ground)) may.addAll(List.of("read", "decide"));
    if (edit && line.phase() == VotePhase.COUNTING) may.add("count");
    return may;
  }

  /** @return its number. @throws Refusal area.out-of-reach (404); vote.no-community, vote.days-order (409); vote.unknown-rule, vote.points-missing, vote.most (400) */
  @RolesAllowed(VOTE_EDIT)
  public String draw(@NotNull(message = "请填写投票内容") @Valid DrawVote wanted) {
    jurisdiction.require(VOTE_EDIT, Territory.of(wanted.getCommunity()));
    counting.rule(wanted.getRule());
    var vote = drafts.born(wanted, jurisdiction.caller());
    em.persist(vote);
    em.flush();
    drafts.keepItems(vote.id(), wanted.getItems());
    record(vote, "draw", Map.of("title", vote.title(), "items", wanted.getItems().size()));
    return vote.number();
  }

  /** Changes a draft. @throws Refusal vote.unknown (404), vote.announced, changed-by-someone-else (409) and as {@link #draw} */
  @RolesAllowed(VOTE_EDIT)
  public void change(@NotNull String number, int version, @NotNull(message = "请填写投票内容") @Valid DrawVote wanted) {
    var vote = shelf.take(em, number, version, VOTE_EDIT);
    counting.rule(wanted.getRule());
    drafts.fill(vote, wanted);
    drafts.keepItems(vote.id(), wanted.getItems());
    record(vote, "change", Map.of("title", vote.title(), "items", wanted.getItems().size()));
  }

  /** Publicises the items; every household of the community as of today may vote. @throws Refusal vote.unknown (404); vote.announced, vote.opens-past, vote.nobody (409) */
  @RolesAllowed(VOTE_EDIT)
  public void announce(@NotNull String number, int version) {
    var vote = shelf.take(em, number, version, VOTE_EDIT);
    vote.announce(shelf.now());
    int households = passes.open(number, "VOTE", vote.community(), vote.title(), vote.opens(), vote.closes());
    Refusal.unless(households > 0, "vote.nobody");
    record(vote, "announce", Map.of("households", households));
  }

  /** @throws Refusal vote.unknown (404), vote.not-running (409) */
  @RolesAllowed(VOTE_EDIT)
  public void withdraw(@NotNull String number, int version, @NotBlank(message = "请写明撤回的理由") @Size(max = 200, message = "理由不超过 200 字") String reason) {
    var vote = shelf.take(em, number, version, VOTE_EDIT);
    vote.withdraw(reason.strip());
    record(vote, "withdraw", Map.of("reason", reason.strip()));
  }

  /** Counts, seals the file of ballots and publicises the result. @throws Refusal vote.unknown (404); vote.not-running, vote.still-open, vote.papers-open, vote.papers-beyond (409) */
  @RolesAllowed(VOTE_EDIT)
  public void count(@NotNull String number, int version) {
    var vote = shelf.take(em, number, version, VOTE_EDIT);
    vote.counted(jurisdiction.caller(), shelf.now());
    var tally = counting.count(vote);
    record(vote, "count", Map.of("ballots", tally.ballots(), "winners", tally.winners(), "hash", shelf.result(vote.id()).orElseThrow().hash()));
  }

  /** @throws Refusal vote.unknown (404), vote.not-counted (409) */
  public VoteResult result(@NotNull String number) { return shelf.result(sheet(number).line().id()).orElseThrow(() -> Refusal.conflict("vote.not-counted")); }

  /** The sealed file of anonymous ballots. @throws Refusal as {@link #result} */
  public String file(@NotNull String number) { return shelf.file(sheet(number).line().id()).orElseThrow(() -> Refusal.conflict("vote.not-counted")); }

  /** The result under another rule, from the sealed file: to understand, never to decide. @throws Refusal as {@link #result}; vote.unknown-rule (400) */
  public Tally under(@NotNull String number, @NotNull String rule) {
    var sheet = sheet(number);
    var file = shelf.file(sheet.line().id()).orElseThrow(() -> Refusal.conflict("vote.not-counted"));
    return counting.tally(rule, file, counting.terms(em.find(Vote.class, sheet.line().id()), sheet.items()));
  }

  /** The paper ballot, to be copied. @throws Refusal vote.unknown (404); vote.draft (409) before it is announced */
  @RolesAllowed(VOTE_EDIT)
  public Printed print(@NotNull String number) {
    var sheet = sheet(number);
    Refusal.unless(sheet.line().phase() != VotePhase.DRAFT, "vote.draft");
    return prints.print(VotePaper.ballot(sheet));
  }

  private void record(Vote vote, String deed, Map<String, ?> after) {
    em.flush();
    audit.record("vote." + deed, "vote", vote.number(), vote.community(), null, after);
  }

}
