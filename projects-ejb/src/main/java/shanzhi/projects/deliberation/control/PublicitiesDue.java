package shanzhi.projects.deliberation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends publicities whose days are over, shortly after each full hour: the one after midnight in China ends them on time, the others what was missed or thawed since. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublicitiesDue {

  private static final Logger LOG = Logger.getLogger(PublicitiesDue.class.getName());

  @Inject PublicityEnds ends;

  /** @return how many have ended */
  @Schedule(hour = "*", minute = "3", second = "23", persistent = false)
  public int turnOfTheDay() { return (int) ends.due().stream().filter(this::end).count(); }

  private boolean end(long id) {
    try {
      return ends.end(id);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "publicity " + id + " could not be ended and is tried again within the hour", failure);
      return false;
    }
  }
}
