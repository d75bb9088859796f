package shanzhi.grid.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.areas.boundary.AreaChanged;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.grid.RandomTown;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Checking;
import shanzhi.grid.incidents.boundary.Decisions;
import shanzhi.grid.incidents.boundary.Handling;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.Parts;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.Requests;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.boundary.Verifying;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/**
 * Counties, people and walks drawn by chance: nothing an incident can come to leaves it without anybody to carry it on, and
 * whoever is handed something can open it and is shown what it is about.
 */
@ExtendWith(ArquillianExtension.class)
class RandomWalkIT {

  private static final long[] SEEDS = {510131, 20261121, 7};
  private static final int INCIDENTS = 5;
  private static final int STEPS = 14;

  /** Wait for somebody; the walk tries the rest as well. */
  private static final Set<Move> SKIPPED = EnumSet.of(Move.MERGE, Move.UNMERGE, Move.REOPEN, Move.SUPERVISE, Move.ANSWER_SUPERVISION, Move.CANCEL, Move.WITHDRAW);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", RandomWalkIT.class, RandomTown.class, IncidentsIT.class); }

  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Handling handling;
  @Inject Checking checking;
  @Inject Requests requests;
  @Inject Decisions decisions;
  @Inject Verifying verifying;
  @Inject Parts parts;
  @Inject Incidents incidents;
  @Inject Files files;
  @Inject OutboxDesk outbox;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** One thing somebody may do now. */
  private record Way(String person, Move move) {}

  @Test void nothing_is_ever_stuck_and_whoever_is_handed_something_can_open_it() {
    var walked = new TreeMap<Move, Integer>();
    for (int i = 0; i < SEEDS.length; i++) {
      var town = new RandomTown(database, SEEDS[i], i);
      CDI.current().getBeanManager().getEvent().fire(new AreaChanged(town.county));
      var random = new Random(SEEDS[i]);
      for (int n = 0; n < INCIDENTS; n++) walk(town, random, "seed " + SEEDS[i] + " incident " + n, walked);
      ledgersAreWhatOpens(town, "seed " + SEEDS[i]);
    }
    assertTrue(walked.keySet().containsAll(EnumSet.of(Move.REPORT, Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN, Move.FINISH)), () -> "the walks go somewhere: " + walked);
  }

  private void walk(RandomTown town, Random random, String where, TreeMap<Move, Integer> walked) {
    var number = report(town, random);
    if (number == null) return;
    var trail = new ArrayList<String>(List.of("REPORT"));
    walked.merge(Move.REPORT, 1, Integer::sum);
    for (int step = 0; step < STEPS; step++) {
      handedOverOpens(town, number, where + " " + trail);
      var ways = ways(town, number);
      var status = status(number);
      if (ended(number)) return;
      boolean rests = status.equals("SUSPENDED");
      assertTrue(rests || !ways.isEmpty(), where + " is stuck in " + status + " after " + trail);
      var wanted = ways.stream().filter(way -> !SKIPPED.contains(way.move())).toList();
      if (wanted.isEmpty()) return;
      var way = wanted.get(random.nextInt(wanted.size()));
      try {
        town.people.get(way.person()).does(() -> make(way, number, random));
        walked.merge(way.move(), 1, Integer::sum);
        trail.add(way.move().name());
      } catch (Refusal refusal) {
        // offered, but this one lacked something of its own: another office, a photo before
        assertTrue(Set.of("incident.office-unsuited", "incident.office-helps-already", "incident.photos-missing", "incident.record-missing", "incident.checker-is-handler", "incident.extended-already").contains(refusal.key()),
            () -> where + " " + way + " after " + trail + ": " + refusal);
      }
    }
  }

  private String report(RandomTown town, Random random) {
    var reporters = town.people.values().stream().filter(person -> person.rights().contains(Rights.INCIDENT_REPORT)).toList();
    for (int attempt = 0; attempt < 40; attempt++) {
      var report = new ReportIncident();
      report.setType(random.nextInt(3) == 0 ? "0301" : "0102");
      report.setDescription("随机事件");
      report.setAddress("随机路 1 号");
      report.setGround(town.grounds.get(random.nextInt(town.grounds.size())));
      report.setSource(random.nextInt(4) == 0 ? "PUBLIC" : "DESK");
      if (random.nextInt(4) == 0) report.setMark("MINOR");
      var by = reporters.get(random.nextInt(reporters.size()));
      report.setPhotos(List.of(by.calls(() -> files.keep("前.jpg", IncidentsIT.photo(random.nextInt(0xffffff)))).id()));
      try {
        return by.calls(() -> reporting.report(report, null));
      } catch (Refusal outside) {
        assertEquals("area.out-of-reach", outside.key());
      }
    }
    return null;
  }

  private List<Way> ways(RandomTown town, String number) {
    var all = new ArrayList<Way>();
    town.people.forEach((name, person) -> {
      if (opens(person, number)) person.calls(() -> incidents.sheet(number)).actions().forEach(move -> all.add(new Way(name, Move.valueOf(move))));
    });
    return all;
  }

  private void make(Way way, String number, Random random) {
    var sheet = incidents.sheet(number);
    var act = ActOnIncident.at(sheet.version(), "随机意见");
    switch (way.move()) {
      case ACCEPT -> desk.accept(number, act);
      case REJECT -> desk.reject(number, act);
      case ASK_SUPPLEMENT -> desk.askSupplement(number, act);
      case ADD_SUPPLEMENT -> reporting.addSupplement(number, act);
      case SEND_TO_VERIFY -> desk.sendToVerify(number, act);
      case CALL_BACK -> desk.callBack(number, act);
      case FIND_TRUE -> verifying.findTrue(number, act);
      case FIND_UNTRUE -> verifying.findUntrue(number, act);
      case FILE -> desk.file(number, act);
      case DISPATCH -> desk.dispatch(number, act.to(anOffice(number, random)));
      case GIVE_PART -> parts.give(number, act.to(anOffice(number, random)));
      case DROP_PART -> parts.drop(number, act.part(open(sheet)));
      case SIGN_PART -> parts.sign(number, act);
      case FINISH_PART -> parts.finish(number, act);
      case DECLINE_PART -> parts.decline(number, act);
      case SIGN -> handling.sign(number, act);
      case RESUME -> handling.resume(number, act);
      case FINISH -> handling.finish(number, act.with(List.of(files.keep("后.jpg", IncidentsIT.photo(random.nextInt(0xffffff))).id())));
      case ASK_RETURN -> requests.askReturn(number, act);
      case ASK_EXTENSION -> requests.askExtension(number, act.more(new BigDecimal("0.5")));
      case ASK_SUSPENSION -> requests.askSuspension(number, act.until(ChinaTime.today(Clock.systemUTC()).plusDays(7)));
      case TAKE_BACK_REQUEST -> requests.takeBack(number, act);
      case GRANT_RETURN, GRANT_EXTENSION, GRANT_SUSPENSION -> decisions.grant(number, act);
      case REFUSE_RETURN, REFUSE_EXTENSION, REFUSE_SUSPENSION -> decisions.refuse(number, act);
      case START_CHECK -> checking.start(number, act);
      case CLOSE -> checking.close(number, act);
      case REWORK -> checking.rework(number, act);
      default -> throw new AssertionError("say how to make " + way.move());
    }
  }

  private Long anOffice(String number, Random random) {
    var offices = desk.officesFor(number);
    return offices.isEmpty() ? -1L : offices.get(random.nextInt(offices.size())).id();
  }

  private static Long open(IncidentSheet sheet) { return sheet.side().parts().stream().filter(IncidentSheet.Part::open).map(IncidentSheet.Part::id).findFirst().orElse(null); }

  /** The list of what waits, and the messages of the step just made: all of them lead to a sheet that opens in full. */
  private void handedOverOpens(RandomTown town, String number, String where) {
    outbox.due().forEach(outbox::deliver);
    town.people.forEach((name, person) -> {
      if (!person.rights().contains(Rights.INCIDENT_READ)) return;
      boolean waits = person.calls(() -> incidents.waiting(100)).rows().stream().anyMatch(line -> line.number().equals(number));
      if (!waits) return;
      assertTrue(opens(person, number), name + " is handed what does not open: " + where);
      assertFalse(person.calls(() -> incidents.sheet(number)).line().masked(), name + " is handed what is masked: " + where);
    });
    long step = Sql.on(database).number("select steps from grid.incident where number = ?", number);
    for (var name : Sql.on(database).list("select username from foundation.message where subject = ? and kind = 'TODO' and event_key like ?", row -> row.text("username"), number, "%#" + step + "%")) {
      var person = town.people.get(name);
      assertTrue(person != null && opens(person, number), name + " has a message about what does not open: " + where);
      assertFalse(person.calls(() -> incidents.sheet(number)).line().masked(), name + " has a task that is masked: " + where);
    }
  }

  private void ledgersAreWhatOpens(RandomTown town, String where) {
    town.people.forEach((name, person) -> {
      if (!person.rights().contains(Rights.INCIDENT_READ)) return;
      var listed = new TreeSet<String>();
      person.calls(() -> incidents.newest(IncidentQuery.all(), null, 100)).forEach(line -> listed.add(line.number()));
      assertEquals(town.openable(name), listed, where + " " + name);
      listed.forEach(number -> assertTrue(opens(person, number), () -> where + " " + name + " " + number));
    });
  }

  private boolean opens(Caller person, String number) {
    if (!person.rights().contains(Rights.INCIDENT_READ)) return false;
    try {
      return person.calls(() -> incidents.sheet(number)) != null;
    } catch (Refusal refusal) {
      assertEquals(Refusal.Kind.UNKNOWN, refusal.kind());
      return false;
    }
  }

  private String status(String number) { return Sql.on(database).one("select status from grid.incident where number = ?", row -> row.text("status"), number).orElseThrow(); }

  private boolean ended(String number) { return Sql.on(database).number("select count(*) from grid.incident where number = ? and ended", number) == 1; }
}
