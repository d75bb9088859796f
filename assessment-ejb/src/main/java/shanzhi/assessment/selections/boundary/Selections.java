package shanzhi.assessment.selections.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionReader;
import shanzhi.assessment.rounds.boundary.Objector;
import shanzhi.assessment.selections.control.CodeBox;
import shanzhi.assessment.selections.control.SelectionDesk;
import shanzhi.assessment.selections.control.SelectionShelf;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 公众评选 at the desk: the call, slips with codes, ballots on paper. Residents see {@link PublicSelections}. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Selections {

  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject SelectionShelf shelf;
  @Inject SelectionDesk desk;
  @Inject CodeBox box;

  /** How an edition stands at the residents' door; empty while it is not announced there or lies in no county of the caller. */
  public Optional<SelectionLine> of(long edition) {
    var reach = jurisdiction.over(ASSESSMENT_READ);
    return shelf.of(edition).filter(one -> reach.isWhole() || EditionReader.counties(reach).contains(one.county()));
  }

  /**
   * Opens the page for residents.
   *
   * @return its number
   * @throws Refusal edition.unknown (404); selection.other-kind, selection.announced, selection.days, selection.no-limits, edition.other-turn (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public String announce(@NotNull(message = "请填写征集公告") @Valid AnnounceSelection wanted) { return desk.announce(file.own(wanted.edition(), ASSESSMENT_ORGANISE), wanted); }

  /** Codes for the households of a community that have none yet; they leave here once, to be printed. @throws Refusal selection.unknown (404); selection.not-running, selection.other-county, selection.all-issued (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public List<HouseholdCode> issue(long edition, @NotBlank(message = "请选择社区") String community) { return box.issue(own(edition, ASSESSMENT_ORGANISE), community); }

  /**
   * A ballot on paper, with the code of its slip. A clerk takes those of the own community.
   *
   * @param works numbers
   * @return the receipt
   * @throws Refusal selection.unknown (404); pass.wrong-code, selection.ballot-empty, selection.ballot-many, selection.ballot-unknown (400); selection.other, selection.used, selection.not-voting (409)
   */
  @RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_ORGANISE})
  public String paper(long edition, @NotBlank(message = "请填写户码") String code, @NotNull(message = "请填写作品编号") List<@NotNull Long> works) {
    var line = of(edition).orElseThrow(() -> Refusal.unknown("selection.unknown"));
    return box.paper(line, code, works, community -> jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(community)) || jurisdiction.covers(ASSESSMENT_APPLY, Territory.of(community)));
  }

  /** Phone of whoever sent a work in; written down who asked. @throws Refusal contender.unknown (404) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public String contact(long contender) { return desk.contact(file.seen(contender, ASSESSMENT_ORGANISE)); }

  /** Who objected at the residents' door and waits for an answer; written down who asked. @throws Refusal contender.unknown (404) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public List<Objector> objectors(long contender) { return desk.objectors(file.seen(contender, ASSESSMENT_ORGANISE)); }

  private SelectionLine own(long edition, String right) {
    return shelf.of(edition).filter(one -> jurisdiction.covers(right, Territory.of(one.county()))).orElseThrow(() -> Refusal.unknown("selection.unknown"));
  }
}
