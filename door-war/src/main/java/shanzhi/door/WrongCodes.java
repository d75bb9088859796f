package shanzhi.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever tries codes is slowed down: after so many wrong ones from an address nothing more is looked at for a while. Right
 * codes are never counted, so that a whole house behind one address can vote. Kept in memory, for the addresses seen last.
 */
@ApplicationScoped
public class WrongCodes {

  private static final int REMEMBERED = 20_000;

  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.door.wrong-codes", defaultValue = "10") int most;
  @Inject @ConfigProperty(name = "shanzhi.door.wrong-codes-minutes", defaultValue = "15") int minutes;

  private record Tries(int count, long until) {}

  private final Map<String, Tries> addresses = new LinkedHashMap<>(16, 0.75f, true) {
    @Override protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) { return size() > REMEMBERED; }
  };

  protected WrongCodes() {}

  WrongCodes(Clock clock, int most, int minutes) {
    this.clock = clock;
    this.most = most;
    this.minutes = minutes;
  }

  /** Seconds to wait before the next try; 0 to go on. */
  synchronized long wait(String address) {
    var tries = addresses.get(address);
    long now = clock.millis();
    return tries == null || tries.until() <= now || tries.count() < most ? 0 : Math.max(1, (tries.until() - now) / 1000);
  }

  synchronized void wrong(String address) {
    var tries = addresses.get(address);
    long now = clock.millis();
    addresses.put(address, new Tries(tries == null || tries.until() <= now ? 1 : tries.count() + 1, now + Duration.ofMinutes(minutes).toMillis()));
  }
}
