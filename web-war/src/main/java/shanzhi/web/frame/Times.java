package shanzhi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import shanzhi.kernel.ChinaTime;

/** Moments as pages print them: 11-20 14:30 within this year, 2025-11-20 14:30 before. */
@Named
@ApplicationScoped
public class Times {

  private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject Clock clock;

  public String minute(Instant moment) {
    if (moment == null) return "";
    var local = ChinaTime.local(moment);
    return (local.getYear() == getToday().getYear() ? THIS_YEAR : OTHER_YEAR).format(local);
  }

  public LocalDate getToday() { return ChinaTime.today(clock); }
}
