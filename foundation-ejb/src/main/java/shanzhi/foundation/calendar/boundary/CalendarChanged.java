package shanzhi.foundation.calendar.boundary;

import java.util.Set;

/** The holidays of these years are known now, or known better: provisional deadlines that touch them want counting anew. */
public record CalendarChanged(Set<Integer> years) {

  public CalendarChanged { years = Set.copyOf(years); }
}
