package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_INSPECT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.assessment.programmes.control.BallotBox;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionReader;
import shanzhi.assessment.programmes.control.MarkDesk;
import shanzhi.assessment.programmes.control.SheetReader;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Refusal;

/** Points that contenders get: from experts, who do not see one another's, from other units, and from the public as votes. */
@Stateless
@RolesAllowed(ASSESSMENT_INSPECT)
public class Marks {

  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject EditionReader reader;
  @Inject SheetReader sheets;
  @Inject MarkDesk desk;
  @Inject BallotBox box;
  @Inject Files files;

  /** What waits for the caller's points: a line for each contender. */
  public List<ContenderLine> waiting() { return reader.toMark(jurisdiction.over(ASSESSMENT_INSPECT), jurisdiction.caller()); }

  /** One contender for an expert, with the caller's own points and nobody else's. @throws Refusal contender.unknown (404) */
  public ContenderSheet sheet(long contender) { return sheets.sheet(file.seen(contender, ASSESSMENT_INSPECT), ASSESSMENT_INSPECT); }

  /** A small picture of what is scored. @throws Refusal contender.unknown, file.unknown (404) */
  public FileContent photo(long contender, long photo) { return files.thumbnail(ContenderDesk.subject(file.seen(contender, ASSESSMENT_INSPECT).id()), photo); }

  /** @return the points it comes to @throws Refusal contender.unknown (404); contender.other-turn, marks.own, marks.tied, marks.no-system, inspection.locked (409); scoring.* (400) */
  public BigDecimal save(long contender, @NotNull(message = "请填写评分") @Valid EnterFinding found) { return desk.save(file.seen(contender, ASSESSMENT_INSPECT), found); }

  /** Locks the caller's sheet. @return its total @throws Refusal contender.unknown (404); candidate.incomplete, contender.other-turn (409) */
  public BigDecimal submit(long contender) { return desk.submit(file.seen(contender, ASSESSMENT_INSPECT)); }

  /**
   * One unit of the caller's gives another unit points.
   *
   * @throws Refusal contender.unknown (404); peers.own, peers.other-edition, contender.other-turn (409); scoring.outside-range (400)
   */
  @RolesAllowed(ASSESSMENT_APPLY)
  public void peer(long rater, @NotNull(message = "请填写评分") @Valid GivePeer given) {
    var own = file.seen(rater, ASSESSMENT_APPLY);
    var other = reader.contender(given.rated()).filter(one -> one.edition() == own.edition()).orElseThrow(() -> Refusal.unknown("contender.unknown"));
    desk.peer(own, other, given.points(), given.words());
  }

  /** Those of an edition that one of the caller's units may still rate. @throws Refusal contender.unknown (404) */
  @RolesAllowed(ASSESSMENT_APPLY)
  public List<ContenderLine> others(long rater) { return reader.others(file.seen(rater, ASSESSMENT_APPLY)); }

  /** A vote taken by phone number. @return votes this phone has left @throws Refusal contender.unknown (404); ballot.twice, ballot.spent, ballot.burst, contender.other-turn, edition.closed (409) */
  @RolesAllowed(ASSESSMENT_APPLY)
  public int vote(long contender, @NotBlank(message = "请填写手机号") @Pattern(regexp = "1\\d{10}", message = "手机号为 11 位数字") String phone) { return box.cast(file.seen(contender, ASSESSMENT_APPLY), phone); }
}
