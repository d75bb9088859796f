package shanzhi.assessment.selections.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.entity.Contender;
import shanzhi.assessment.rounds.boundary.ObjectAtDoor;
import shanzhi.assessment.rounds.control.ObjectorBook;
import shanzhi.assessment.selections.boundary.SelectionLine;
import shanzhi.kernel.Refusal;

/** Objections that residents bring to works while the result is shown. */
@ApplicationScoped
public class Objecting {

  @Inject ContenderDesk desk;
  @Inject SelectionShelf shelf;
  @Inject ObjectorBook objectors;

  public String object(EntityManager em, SelectionLine line, ObjectAtDoor said) {
    if (shelf.works(line).stream().noneMatch(one -> one.no() == said.unit())) throw Refusal.unknown("selection.work-unknown", String.valueOf(said.unit()));
    var before = objectors.before(said);
    if (before.isPresent()) return before.get();
    desk.objectAtDoor(em, em.find(Contender.class, said.unit(), LockModeType.PESSIMISTIC_WRITE), ObjectorBook.plain(said.words()));
    return objectors.ofContender(said);
  }
}
