package shanzhi.foundation.it;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the suite under test: runs as the machine's until a test sets it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock {

  private static volatile Instant set;

  public static void set(Instant moment) { set = moment; }

  @Produces Clock clock() {
    return new Clock() {
      @Override public ZoneId getZone() { return ZoneOffset.UTC; }
      @Override public Clock withZone(ZoneId zone) { return this; }
      @Override public Instant instant() { return set == null ? Instant.now() : set; }
    };
  }
}
