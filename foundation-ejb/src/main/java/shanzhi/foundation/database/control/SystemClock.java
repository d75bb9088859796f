package shanzhi.foundation.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of the current time. */
@ApplicationScoped
public class SystemClock {

  @Produces Clock clock() { return Clock.systemUTC(); }
}
