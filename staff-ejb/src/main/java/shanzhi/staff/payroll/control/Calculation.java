package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/**
 * The slices of a calculation. The run's row says how far it is and is locked by whoever works on a slice: as many as like may work on one
 * run, and after a kill anybody goes on; each person is done once.
 */
@ApplicationScoped
public class Calculation {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject GroundBook book;
  @Inject Clock clock;

  /** @param done people whose slip or reason stands; @param finished nothing is left to do, whoever did it */
  public record Reached(int done, int total, boolean finished) {}

  /** The next people, so many at most. Another attempt, or somebody who finished it meanwhile, ends this one. */
  Reached slice(Ground ground, int size) {
    var sql = Sql.on(database);
    var reached = sql.one("select reached from staff.payroll_run where id = ? and attempt = ? and calculating for update", row -> row.big("reached"), ground.run(), ground.attempt());
    int total = ground.people().size();
    if (reached.isEmpty()) return new Reached(total, total, true);
    int from = after(ground.people(), reached.get());
    if (from == total) {
      finish(sql, ground);
      return new Reached(total, total, true);
    }
    var people = ground.people().subList(from, Math.min(total, from + size));
    var standing = book.standing(ground, people.stream().map(Person::worker).toList());
    var maker = new SlipMaker(ground);
    new SlipWriter(sql, ground).write(people.stream().map(person -> maker.make(person, standing.get(person.worker()))).toList());
    sql.update("update staff.payroll_run set reached = ? where id = ?", people.get(people.size() - 1).worker(), ground.run());
    return new Reached(from + people.size(), total, false);
  }

  private static int after(List<Person> people, long worker) {
    int low = 0;
    int high = people.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (people.get(middle).worker() <= worker) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private void finish(Sql sql, Ground ground) {
    sql.update("update staff.payroll_run set state = 'CALCULATED', calculating = false, policy = ?, calculated_at = ?, hash = ?, version = version + 1 where id = ?",
        ground.reckoner().policy(), clock.instant(), hash(sql, ground.run()), ground.run());
  }

  /** Of all slips in the order of their people. */
  static String hash(Sql sql, long run) {
    var all = String.join("\n", sql.list("select hash from staff.payslip where run = ? order by worker", row -> row.text("hash"), run));
    return Canon.sha256(all.getBytes(StandardCharsets.US_ASCII));
  }
}
