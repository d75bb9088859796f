package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionReader;
import shanzhi.assessment.programmes.control.ProgrammePaper;
import shanzhi.assessment.programmes.control.SheetReader;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 公示表、评分与结论表、命名授牌名单: official papers of the other programmes. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class ProgrammePapers {

  @Inject ContenderFile file;
  @Inject EditionReader reader;
  @Inject SheetReader sheets;
  @Inject ProgrammePaper paper;
  @Inject Prints prints;

  /** How a contender came to its score and what was decided; experts by seat. @throws Refusal contender.unknown (404), candidate.not-scored (409) before it is ranked */
  public Printed scores(long contender) {
    var line = file.seen(contender, ASSESSMENT_READ);
    Refusal.unless(line.score() != null, "candidate.not-scored");
    return prints.print(paper.scores(sheets.sheet(line, ASSESSMENT_READ), file.edition(line.edition())));
  }

  /** The sheet to hang out. @throws Refusal edition.unknown (404), edition.not-public (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public Printed publicity(long edition) {
    var line = file.own(edition, ASSESSMENT_ORGANISE);
    Refusal.unless(line.publicFrom() != null, "edition.not-public");
    var shown = all(line).stream().filter(one -> Boolean.TRUE.equals(one.proposed())).toList();
    return prints.print(paper.publicity(line, file.programme(line), shown));
  }

  /** Who carries the title, with plaques and the days of their next review. @throws Refusal edition.unknown (404), round.nobody (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public Printed named(long edition) {
    var line = file.own(edition, ASSESSMENT_ORGANISE);
    var named = all(line).stream().filter(one -> one.state().awarded() || one.state() == ContenderState.REVOKED).toList();
    Refusal.unless(!named.isEmpty(), "round.nobody");
    return prints.print(paper.named(line, file.programme(line), named));
  }

  private List<ContenderLine> all(EditionLine line) { return reader.contenders(line.id(), new Reach(List.of(Territory.of(line.county())))); }
}
