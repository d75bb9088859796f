package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Transfers that were dated ahead: on the day, the worker stands where the posting says. */
@Stateless
@PermitAll
public class MovesDue {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** Just after midnight in China, and again during the night in case nobody was there. @return how many have moved */
  @Schedule(hour = "16,18", minute = "2", timezone = "UTC", persistent = false)
  public int turnOfTheDay() {
    var today = ChinaTime.today(clock);
    return Sql.on(database).update("""
        update staff.worker w set county = p.county, town = p.town, community = p.community, version = w.version + 1
          from staff.posting p where p.worker = w.id and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?) and p.community <> w.community""", today, today);
  }
}
