package shanzhi.projects.deliberation.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.DrawUpProposal;
import shanzhi.projects.deliberation.boundary.DrawUpProposal.Cost;
import shanzhi.projects.deliberation.boundary.Hit;
import shanzhi.projects.deliberation.boundary.PathLine;
import shanzhi.projects.deliberation.boundary.ProposeAsParty;
import shanzhi.projects.deliberation.boundary.Settlement;
import shanzhi.projects.deliberation.boundary.StepKind;
import shanzhi.projects.deliberation.entity.Proposal;
import shanzhi.projects.deliberation.entity.ProposalMove;

/** The moves of a proposal with what each of them needs. */
@ApplicationScoped
public class ProposalWork {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject DemandWork demands;
  @Inject RuleBook rules;
  @Inject Areas areas;
  @Inject Files files;

  public static Subject subject(Proposal proposal) { return new Subject("proposal", proposal.number()); }

  /** A community with a villagers' committee is a village. */
  public Settlement settlement(String community) {
    var name = areas.today().get(community).name();
    return name.endsWith("村委会") || name.endsWith("村民委员会") || name.endsWith("村") ? Settlement.VILLAGE : Settlement.URBAN;
  }

  public String drawUp(DrawUpProposal draft) {
    var ground = desk.ground(draft.getCommunity(), DELIBERATION_EDIT);
    var path = rules.path(settlement(draft.getCommunity()), desk.today(), draft.getPath());
    var proposal = new Proposal(ground, path.id(), desk.caller(), desk.now());
    proposal.says(said(draft));
    desk.keepNew(proposal, "TA", ProposalMove.DRAW_UP);
    write(proposal, draft);
    return proposal.number();
  }

  public void edit(Proposal proposal, DrawUpProposal draft) {
    Refusal.unless(draft.getCommunity().equals(proposal.community()), "proposal.elsewhere", proposal.number());
    var from = proposal.status();
    proposal.go(ProposalMove.EDIT);
    proposal.says(said(draft));
    if (draft.getPath() != null && !draft.getPath().isBlank()) proposal.takes(rules.path(settlement(proposal.community()), desk.today(), draft.getPath()).id());
    write(proposal, draft);
    desk.write(proposal, ProposalMove.EDIT, from, null);
  }

  private static Proposal.Content said(DrawUpProposal draft) {
    return new Proposal.Content(draft.getTitle().strip(), draft.getContent().strip(), draft.getKind(), draft.getPurpose(), draft.getSource(), draft.getYear(), draft.sum(),
        draft.getOwnShare().setScale(2), draft.getMatter(), draft.isPrivateCost(), draft.isOtherLiable(), draft.isGovernmentDuty());
  }

  private void write(Proposal proposal, DrawUpProposal draft) {
    desk.flush();
    var sql = Sql.on(database);
    sql.update("delete from projects.proposal_cost where proposal = ?", proposal.id());
    var rows = new ArrayList<Object[]>();
    draft.getCosts().forEach(cost -> rows.add(new Object[] {proposal.id(), rows.size() + 1, cost.getKind(), cost.getName().strip(), cost.getAmount()}));
    sql.batch("insert into projects.proposal_cost (proposal, no, kind, name, amount) values (?, ?, ?, ?, ?)", rows);
    demands.takenUp(proposal, draft.getDemands());
  }

  /** Screens it: nothing found, and it is in course; otherwise it is blocked. @return what was found */
  public List<Hit> submit(Proposal proposal) {
    var from = proposal.status();
    if (!ProposalMove.SUBMIT.possibleIn(from)) proposal.go(ProposalMove.SUBMIT);   // says why not
    var costs = costs(proposal);
    var print = fingerprint(proposal, costs);
    Refusal.unless(!print.equals(proposal.blockedAs()), "proposal.unchanged-since-block", proposal.number(), lastClauses(proposal));
    var hits = Screening.of(proposal.says(), costs, rules.clauses(desk.today()));
    keep(proposal, print, hits);
    var move = hits.isEmpty() ? ProposalMove.SUBMIT : ProposalMove.BLOCK;
    proposal.go(move);
    if (!hits.isEmpty()) proposal.blockedAs(print);
    desk.write(proposal, move, from, hits.isEmpty() ? null : clauses(hits));
    return hits;
  }

  private List<Cost> costs(Proposal proposal) {
    return Sql.on(database).list("select * from projects.proposal_cost where proposal = ? order by no",
        row -> Cost.of(CostKind.valueOf(row.text("kind")), row.text("name"), row.text("amount")), proposal.id());
  }

  private void keep(Proposal proposal, String print, List<Hit> hits) {
    var now = desk.now();
    var rows = hits.stream().map(hit -> new Object[] {proposal.id(), now.atOffset(java.time.ZoneOffset.UTC), desk.caller(), print, hit.clause(), hit.test(), hit.text(), hit.found(), hit.source()})
        .collect(Collectors.toCollection(ArrayList::new));
    if (rows.isEmpty()) rows.add(new Object[] {proposal.id(), now.atOffset(java.time.ZoneOffset.UTC), desk.caller(), print, null, null, null, null, null});
    Sql.on(database).batch("insert into projects.screening (proposal, at, actor, fingerprint, clause, test, clause_text, found, source) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  private String lastClauses(Proposal proposal) {
    return Sql.on(database).list("select clause || ' ' || clause_text as words from projects.screening where proposal = ? and fingerprint = ? and clause is not null order by clause",
        row -> row.text("words"), proposal.id(), proposal.blockedAs()).stream().distinct().collect(Collectors.joining("；"));
  }

  private static String clauses(List<Hit> hits) { return hits.stream().map(hit -> hit.clause() + " " + hit.text() + "（" + hit.found() + "）").collect(Collectors.joining("；")); }

  private static String fingerprint(Proposal proposal, List<Cost> costs) {
    try {
      var text = JSON.toJson(proposal.says()) + costs.stream().map(cost -> cost.getKind() + cost.getName() + cost.getAmount().toPlainString()).collect(Collectors.joining("\n"));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The step it stands at. @throws Refusal proposal.not-in-course (409) */
  public PathLine.Step step(Proposal proposal) {
    return rules.path(proposal.path()).at(proposal.status() == shanzhi.projects.deliberation.boundary.ProposalStatus.IN_COURSE ? proposal.position() : -1)
        .orElseThrow(() -> Refusal.conflict("proposal.not-in-course", proposal.number(), proposal.status()));
  }

  /** @throws Refusal proposal.other-step, proposal.day-ahead (409) */
  public void propose(Proposal proposal, ProposeAsParty act) {
    var step = step(proposal);
    Refusal.unless(step.kind() == StepKind.PARTY_PROPOSAL, "proposal.other-step", proposal.number(), step.kind());
    Refusal.unless(!act.getOn().isAfter(desk.today()), "proposal.day-ahead", act.getOn());
    if (!act.getFiles().isEmpty()) files.attach(act.getFiles(), subject(proposal), "party");
    var from = proposal.status();
    proposal.go(ProposalMove.PROPOSE);
    desk.write(proposal, ProposalMove.PROPOSE, from, act.getOrganisation().strip() + " " + act.getOn() + "：" + act.getOpinion().strip());
  }

  public void go(Proposal proposal, ProposalMove move, String words) {
    var from = proposal.status();
    proposal.go(move);
    desk.write(proposal, move, from, words);
  }

  /** @throws Refusal proposal.meeting-open (409) while a meeting is called for it */
  public void withdraw(Proposal proposal, String words) {
    alone(proposal);
    go(proposal, ProposalMove.WITHDRAW, words);
    demands.letGo(proposal);
  }

  private void alone(Proposal proposal) {
    var meeting = Sql.on(database).one("""
        select m.number from projects.meeting_item i join projects.meeting m on m.id = i.meeting where i.proposal = ? and m.status in ('CALLED', 'HELD') limit 1""",
        row -> row.text("number"), proposal.id());
    Refusal.unless(meeting.isEmpty(), "proposal.meeting-open", proposal.number(), meeting.orElse(""));
  }
}
