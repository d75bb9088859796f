package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

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
import java.util.Set;
import java.util.TreeSet;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionDesk;
import shanzhi.assessment.programmes.control.EditionReader;
import shanzhi.assessment.programmes.control.ExpertLots;
import shanzhi.assessment.programmes.control.ProgrammeBook;
import shanzhi.assessment.programmes.control.Settling;
import shanzhi.assessment.programmes.control.TargetDesk;
import shanzhi.assessment.programmes.control.Windows;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 项目库 and its editions: what can be held, opening one, ranking, publicity, naming. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Programmes {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject ProgrammeBook book;
  @Inject EditionReader reader;
  @Inject EditionDesk desk;
  @Inject ContenderFile file;
  @Inject TargetDesk targets;
  @Inject ExpertLots lots;
  @Inject Windows windows;

  /** All definitions, the newest of each. */
  public List<ProgrammeLine> catalogue() {
    var reach = jurisdiction.over(ASSESSMENT_READ);
    return book.lines(reach.isWhole(), EditionReader.counties(reach));
  }

  /** Editions of a year in the caller's counties. */
  public List<EditionLine> editions(int year) { return reader.editions(jurisdiction.over(ASSESSMENT_READ), year); }

  /** One edition with the contenders on the caller's ground. @throws Refusal edition.unknown (404) */
  public EditionSheet sheet(long edition) {
    var reach = jurisdiction.over(ASSESSMENT_READ);
    var line = reader.edition(edition).filter(one -> reach.isWhole() || EditionReader.counties(reach).contains(one.county())).orElseThrow(() -> Refusal.unknown("edition.unknown"));
    return new EditionSheet(line, file.programme(line), reader.contenders(edition, reach), line.kind() == ProgrammeKind.TARGETS ? targets.cards(edition, reach) : List.of(), may(line));
  }

  private Set<String> may(EditionLine line) {
    var may = new TreeSet<String>();
    var county = Territory.of(line.county());
    boolean targets = line.kind() == ProgrammeKind.TARGETS;
    if (line.state() == EditionState.OPEN && !targets && windows.takesEntries(line) && (jurisdiction.holds(ASSESSMENT_APPLY) || jurisdiction.covers(ASSESSMENT_ORGANISE, county))) may.add("enter");
    if (jurisdiction.covers(ASSESSMENT_ORGANISE, county)) {
      if (line.state() == EditionState.OPEN) may.add(targets ? "target" : "settle");
      if (line.state() == EditionState.OPEN && line.system() != null && line.kind().marked()) may.add("draw");
      if (line.state() == EditionState.SETTLED && line.kind().publicised()) may.add("publicise");
    }
    if (jurisdiction.covers(ASSESSMENT_DECIDE, county)) {
      if (line.state() == EditionState.SETTLED && line.kind() == ProgrammeKind.UPWARD) may.add("forward");
      if (line.state() == EditionState.PUBLIC && line.kind().publicised() || line.state() == EditionState.SETTLED && line.kind() == ProgrammeKind.CHECKLIST) may.add("name");
    }
    return may;
  }

  /**
   * @return its id
   * @throws Refusal area.out-of-reach, programme.unknown, indicators.unknown (404); round.not-eligible, edition.no-approval, round.county-only, programme.in-rounds, edition.closed (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public long open(@NotNull(message = "请填写内容") @Valid OpenEdition wanted) {
    jurisdiction.require(ASSESSMENT_ORGANISE, Territory.of(wanted.getCounty()));
    return desk.open(wanted);
  }

  /**
   * Draws experts for whoever competes and has none yet, with the stored seed; a third one where two lie too far apart.
   *
   * @return seats filled
   * @throws Refusal edition.unknown (404); edition.other-turn, marks.no-system, edition.too-few-experts (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int draw(long edition) {
    var line = file.own(edition, ASSESSMENT_ORGANISE);
    ContenderFile.mustBe(line, EditionState.OPEN);
    Refusal.unless(line.system() != null && line.kind().marked(), "marks.no-system");
    return lots.draw(line, Settling.waiting(reader.contenders(edition, new Reach(List.of(Territory.of(line.county()))))));
  }

  /**
   * Works out scores and ranks, once and for all.
   *
   * @return how many are proposed
   * @throws Refusal edition.unknown (404); edition.other-turn, edition.unchecked, edition.unscored, edition.nothing-to-settle, peers.unfinished, peers.too-few, contender.no-title, round.nobody (409)
   */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int settle(long edition) { return desk.settle(em, file.own(edition, ASSESSMENT_ORGANISE)); }

  /** Shows the proposed ones to the public. @return how many @throws Refusal edition.unknown (404); edition.other-turn, edition.not-publicised, round.nobody (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public int publicise(long edition) { return desk.publicise(em, file.own(edition, ASSESSMENT_ORGANISE)); }

  /** Puts the proposed ones forward to the higher level. @return how many @throws Refusal edition.unknown (404); edition.other-turn, edition.not-upward, round.nobody (409) */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public int forward(long edition) { return desk.forward(em, file.own(edition, ASSESSMENT_DECIDE)); }

  /** Names whoever stood the publicity. @return how many @throws Refusal edition.unknown (404); edition.other-turn, edition.not-named-here, round.still-public, round.nobody (409) */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public int name(long edition, @NotBlank(message = "请填写命名文号") @Size(max = 80, message = "命名文号不超过 80 字") String document) { return desk.name(em, file.own(edition, ASSESSMENT_DECIDE), document); }
}
