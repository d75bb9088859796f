package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.control.AffairDesk;
import shanzhi.projects.deliberation.control.ProposalReader;
import shanzhi.projects.deliberation.control.ProposalWork;
import shanzhi.projects.deliberation.control.RuleBook;
import shanzhi.projects.deliberation.entity.Proposal;
import shanzhi.projects.deliberation.entity.ProposalMove;

/** 提案: drawn up, screened by the negative list, proposed by the Party organisation; then the meetings of its path decide ({@link Meetings}). */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Proposals {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject AffairDesk desk;
  @Inject ProposalReader reader;
  @Inject ProposalWork work;
  @Inject RuleBook rules;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject Files files;

  /** Newest first. */
  public Page<ProposalLine> ledger(@NotNull @Valid ProposalQuery query) { return reader.ledger(query, jurisdiction.over(DELIBERATION_READ)); }

  /** @throws shanzhi.kernel.Refusal proposal.unknown (404) */
  public ProposalSheet sheet(@NotNull String number) { return reader.sheet(desk.read(Proposal.class, number)); }

  /** Ways open to a community today, the standard one first. @throws shanzhi.kernel.Refusal area.unknown (404) */
  public List<PathLine> paths(@NotBlank(message = "请选择社区") String community) { return rules.paths(work.settlement(community), desk.today()); }

  /** The negative list as it stands today. */
  public List<ClauseLine> clauses() { return rules.clauses(desk.today()); }

  /**
   * Draws one up; nothing is screened yet.
   *
   * @param key names the request, so that sending it twice draws up one; may be null
   * @return its number
   * @throws shanzhi.kernel.Refusal area.out-of-reach, demand.unknown (404); demand.move-not-allowed, proposal.no-such-path (409)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public String drawUp(@NotNull(message = "请填写提案") @Valid DrawUpProposal draft, String key) {
    return answers.once(jurisdiction.caller(), key, JSON.toJson(draft), () -> work.drawUp(draft));
  }

  /** @throws shanzhi.kernel.Refusal proposal.move-not-allowed, changed-by-someone-else (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void edit(@NotNull String number, int version, @NotNull(message = "请填写提案") @Valid DrawUpProposal draft) {
    work.edit(desk.open(Proposal.class, number, version, DELIBERATION_EDIT), draft);
  }

  /**
   * Screens it by the negative list. What comes under a clause is blocked and stays so until its content is another.
   *
   * @return what was found; empty when it is in course now
   * @throws shanzhi.kernel.Refusal proposal.unchanged-since-block, proposal.move-not-allowed (409)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public List<Hit> submit(@NotNull String number, int version) { return work.submit(desk.open(Proposal.class, number, version, DELIBERATION_EDIT)); }

  /** 党组织提议. @throws shanzhi.kernel.Refusal proposal.not-in-course, proposal.other-step, proposal.day-ahead (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void propose(@NotNull String number, @NotNull(message = "请填写提议") @Valid ProposeAsParty act) {
    work.propose(desk.open(Proposal.class, number, act.getVersion(), DELIBERATION_EDIT), act);
  }

  /** One that was stopped becomes a draft again, to be changed and to go its way from the beginning. */
  @RolesAllowed(DELIBERATION_EDIT)
  public void rework(@NotNull String number, int version, @NotBlank(message = "请写明理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    work.go(desk.open(Proposal.class, number, version, DELIBERATION_EDIT), ProposalMove.REWORK, words.strip());
  }

  /** Its demands are open again. @throws shanzhi.kernel.Refusal proposal.meeting-open (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void withdraw(@NotNull String number, int version, @NotBlank(message = "请写明理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    work.withdraw(desk.open(Proposal.class, number, version, DELIBERATION_EDIT), words.strip());
  }

  /** @throws shanzhi.kernel.Refusal proposal.unknown, file.unknown (404) */
  public FileContent file(@NotNull String number, long file) { return files.open(ProposalWork.subject(desk.read(Proposal.class, number)), file); }
}
