package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.HoursChanged;
import shanzhi.grid.whistles.entity.Limits;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;

/** The calendar of a year, or the hours of a county, came or changed: what called departments still owe is counted again from where it began. */
@ApplicationScoped
public class OnCalendarChangedForWhistles {

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Inject WhistleBook book;

  void calendar(@Observes CalendarChanged change) { countAgain(); }

  void hours(@Observes HoursChanged change) { countAgain(); }

  private void countAgain() {
    var countings = new HashMap<String, Limits.Counting>();
    em.createQuery("select a, w from WhistleAnswer a, Whistle w where w.id = a.whistle and a.endedAt is null", Object[].class).getResultStream()
        .forEach(pair -> ((WhistleAnswer) pair[0]).countAgain(countings.computeIfAbsent(((Whistle) pair[1]).county(), book::counting)));
    em.flush();
  }
}
