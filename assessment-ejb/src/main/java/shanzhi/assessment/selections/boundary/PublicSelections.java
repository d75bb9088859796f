package shanzhi.assessment.selections.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.assessment.rounds.boundary.ObjectAtDoor;
import shanzhi.assessment.rounds.boundary.SentObjection;
import shanzhi.assessment.rounds.control.ObjectorBook;
import shanzhi.assessment.selections.control.CodeBox;
import shanzhi.assessment.selections.control.Objecting;
import shanzhi.assessment.selections.control.SelectionShelf;
import shanzhi.assessment.selections.control.SendingIn;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;

/**
 * What residents see of selections without signing on, how they send a work in, and how a household votes with its code. It runs as the suite itself, without a job, so
 * that photos can be kept and shown; which ones may be shown is decided here.
 */
@Stateless
@PermitAll
@RunAs(Rights.SIGNED_IN)
public class PublicSelections {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject SelectionShelf shelf;
  @Inject CodeBox box;
  @Inject SendingIn sendingIn;
  @Inject Objecting objecting;
  @Inject ObjectorBook objectors;

  /** Announced, the latest first. */
  public List<SelectionLine> list() { return shelf.announced(); }

  /** @throws Refusal selection.unknown (404) */
  public SelectionSheet sheet(@NotNull String number) { return shelf.sheet(line(number)); }

  /** A small picture of a work that was let in. @throws Refusal selection.unknown, selection.work-unknown, file.unknown (404) */
  public Picture photo(@NotNull String number, long work, long photo) { return shelf.photo(line(number), work, photo); }

  /**
   * A work with its photos; nobody outside sees it before it was let in.
   *
   * @return the receipt, by which the sender asks how it stands; the same for the same form sent twice
   * @throws Refusal selection.unknown, area.out-of-reach (404); selection.not-entering, selection.too-many-works, selection.full, selection.photos, contender.entered-already, candidate.no-such-class (409);
   *     contender.no-picture (409), file.* (400)
   */
  public String sendIn(@NotNull @Valid SendWork work) { return sendingIn.send(em, line(work.selection()), work); }

  /**
   * A returned work once more, as long as nobody votes.
   *
   * @throws Refusal selection.unknown, selection.receipt-unknown, file.unknown (404); contender.other-turn, contender.entered-already, edition.closed, selection.too-many-works, selection.full, selection.photos,
   *     contender.no-picture (409), file.* (400)
   */
  public void amend(@NotNull @Valid AmendWork work) { sendingIn.amend(em, line(work.selection()), work); }

  /** A small picture of a returned work for its sender. @throws Refusal selection.unknown, selection.receipt-unknown, file.unknown (404) */
  public Picture draft(@NotNull String number, @NotNull String receipt, long photo) { return sendingIn.draft(line(number), receipt, photo); }

  /**
   * Somebody objects to a work while the result is shown; it is not named before an answer.
   *
   * @return the receipt, by which the answer is found; the same for the same form sent twice
   * @throws Refusal selection.unknown, selection.work-unknown (404); contender.other-turn, objection.too-late, objection.waits (409)
   */
  public String object(@NotNull @Valid ObjectAtDoor objection) { return objecting.object(em, line(objection.door()), objection); }

  /** @throws Refusal selection.unknown, selection.receipt-unknown (404) */
  public SentObjection objection(@NotNull String number, @NotNull String receipt) { return objectors.stands(line(number).number(), receipt); }

  /** @throws Refusal selection.unknown, selection.receipt-unknown (404) */
  public SentWork mine(@NotNull String number, @NotNull String receipt) { return sendingIn.mine(line(number), receipt); }

  /** Before the ballot is shown: whether this code may vote here now. @throws Refusal selection.unknown (404); pass.wrong-code (400); selection.other, selection.used, selection.not-voting (409) */
  public void look(@NotNull String number, @NotNull String code) { box.look(line(number), code); }

  /**
   * Casts the one ballot of a household.
   *
   * @return the receipt; the same for the same form sent twice
   * @throws Refusal selection.unknown (404); pass.wrong-code, selection.ballot-* (400); selection.other, selection.used, selection.not-voting (409)
   */
  public String cast(@NotNull @Valid CastBallot ballot) { return box.cast(line(ballot.selection()), ballot); }

  private SelectionLine line(String number) { return shelf.line(number).orElseThrow(() -> Refusal.unknown("selection.unknown")); }
}
