package shanzhi.assessment.programmes.control;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_INSPECT;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_REVIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import shanzhi.assessment.likeness.control.PhotoTwins;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Territory;

/** One contender with all that belongs to it, and what the caller may do. */
@ApplicationScoped
public class SheetReader {

  @Inject Jurisdiction jurisdiction;
  @Inject EditionReader reader;
  @Inject ContenderFile file;
  @Inject MarkDesk marks;
  @Inject BallotBox ballots;
  @Inject ExpertLots lots;
  @Inject Windows windows;
  @Inject Settling settling;
  @Inject Files files;
  @Inject PhotoTwins twins;

  /** @param right by which the caller sees it: an expert sees neither steps nor desks */
  public ContenderSheet sheet(ContenderLine line, String right) {
    var edition = file.edition(line.edition());
    boolean expert = right.equals(ASSESSMENT_INSPECT);
    var indicators = line.kind().marked() && edition.system() != null ? file.tree(edition, line.category()).inOrder() : List.<shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator>of();
    boolean organises = !expert && jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(line.county()));
    var desks = organises && line.kind() == ProgrammeKind.SELECTION ? ballots.desks(line) : List.<ContenderSheet.Desk>of();
    var checks = organises || !expert && on(line, ASSESSMENT_REVIEW);
    return new ContenderSheet(line, file.programme(edition), indicators, reader.items(line.id()), marks.seen(line), marks.peers(line), desks, files.of(ContenderDesk.subject(line.id())), checks ? twins.of(line.id()) : List.of(),
        expert ? List.of() : reader.steps(line.id()), organises ? lots.of(line.id()) : List.of(), may(line, edition, file.programme(edition).lists()));
  }

  private Set<String> may(ContenderLine line, EditionLine edition, boolean lists) {
    var may = new TreeSet<String>();
    var state = line.state();
    boolean applies = on(line, ASSESSMENT_APPLY), reviews = on(line, ASSESSMENT_REVIEW), organises = on(line, ASSESSMENT_ORGANISE), decides = on(line, ASSESSMENT_DECIDE);
    if (applies && state.ordinal() <= (line.kind() == ProgrammeKind.SELECTION ? ContenderState.ENTERED : ContenderState.ACCEPTED).ordinal()) may.add("attach");
    if (organises && line.sentIn()) may.add("contact");
    if (applies && state == ContenderState.RETURNED) may.add("again");
    if ((reviews || organises && line.sentIn()) && state == ContenderState.ENTERED) may.addAll(List.of("accept", "give-back"));
    if (lists && (applies || organises) && state.ordinal() <= ContenderState.ACCEPTED.ordinal()) may.add("items");
    if (applies && state == ContenderState.ACCEPTED && edition.state() == EditionState.OPEN && line.kind() == ProgrammeKind.SELECTION && windows.of(edition.id()).isEmpty()) may.add("vote");
    if (jurisdiction.holds(ASSESSMENT_APPLY) && line.kind() == ProgrammeKind.PEER && state == ContenderState.ACCEPTED) may.add("peer");
    if (on(line, ASSESSMENT_INSPECT) && edition.system() != null && line.kind().marked() && state == ContenderState.ACCEPTED && lots.drawn(line.id(), jurisdiction.caller())) may.add("mark");
    if ((applies || reviews || organises) && state == ContenderState.PUBLICITY && !line.objectionOpen()) may.add("object");
    if (organises && line.objectionOpen()) may.add("answer");
    if (organises && line.objectionOpen() && windows.of(edition.id()).isPresent()) may.add("objectors");
    if (decides && settling.needsPanel(edition, line)) may.add("panel");
    if ((organises || decides) && state == ContenderState.FORWARDED) may.add("decided");
    if (organises && state == ContenderState.NAMED) may.add("plaque");
    if ((organises || reviews) && (state == ContenderState.PLAQUE || state == ContenderState.RECTIFY)) may.add("review");
    return may;
  }

  private boolean on(ContenderLine line, String right) { return jurisdiction.covers(right, Territory.of(line.community())); }
}
