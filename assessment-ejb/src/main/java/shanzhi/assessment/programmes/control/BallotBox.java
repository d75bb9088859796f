package shanzhi.assessment.programmes.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/**
 * Votes of the public. A voter is a phone number, kept as keyed index together with the edition: the same one is known again within an edition, and cannot be followed
 * from one to the next. A desk that sends many in an hour is stopped; what is uneven afterwards is shown.
 */
@ApplicationScoped
public class BallotBox {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject Windows windows;
  @Inject Sealing sealing;
  @Inject Clock clock;

  /** @return votes this phone has left in the edition */
  public int cast(ContenderLine line, String phone) {
    Refusal.unless(line.kind() == ProgrammeKind.SELECTION && line.state() == ContenderState.ACCEPTED, "contender.other-turn", line.state());
    var edition = file.edition(line.edition());
    ContenderFile.mustBe(edition, EditionState.OPEN);
    // a household that has a code would have two ways to vote
    Refusal.unless(windows.of(edition.id()).isEmpty(), "ballot.by-code");
    windows.mustTakeEntries(edition);
    var programme = file.programme(edition);
    var voter = sealing.index("ballot" + edition.id() + "x" + phone);
    var desk = jurisdiction.caller();
    // one after the other for the same voter and the same desk: two at once would both find room
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 32))", row -> true, "desk " + desk);
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 32))", row -> true, voter);
    Refusal.unless(sql().number("select count(*) from assessment.ballot where contender = ? and voter = ?", line.id(), voter) == 0, "ballot.twice", line.unit());
    int each = programme.number("每人票数");
    long given = sql().number("select count(*) from assessment.ballot where edition = ? and voter = ?", edition.id(), voter);
    Refusal.unless(given < each, "ballot.spent", each);
    int hourly = programme.number("同一登记点每小时票数");
    Refusal.unless(sql().number("select count(*) from assessment.ballot where desk = ? and at > ?", desk, clock.instant().minus(Duration.ofHours(1))) < hourly, "ballot.burst", hourly);
    sql().update("insert into assessment.ballot (contender, edition, voter, desk, at) values (?, ?, ?, ?, ?)", line.id(), edition.id(), voter, desk, clock.instant());
    return (int) (each - given - 1);
  }

  /** Where the votes of a contender came in, the busiest first. */
  public List<ContenderSheet.Desk> desks(ContenderLine line) {
    var all = new ArrayList<ContenderSheet.Desk>();
    long sum = sql().number("select count(*) from assessment.ballot where contender = ?", line.id());
    sql().list("select b.desk, v.name, count(*) as votes from assessment.ballot b left join foundation.area_version v on b.desk = '" + Windows.DOOR + "' || v.code and v.valid_to is null where b.contender = ? group by 1, 2 order by 3 desc, 1",
        row -> all.add(new ContenderSheet.Desk(row.text("desk"), row.text("name"), row.number("votes"), Math.toIntExact(Math.round(100.0 * row.number("votes") / sum)))), line.id());
    return all;
  }

  private Sql sql() { return Sql.on(database); }
}
