package shanzhi.grid.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.grid.campaigns.SampleForms.draft;
import static shanzhi.grid.campaigns.SampleForms.yesNo;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.areas.boundary.AreaChanged;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.grid.RandomTown;
import shanzhi.grid.Snapshot;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Depth;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.Issuing;
import shanzhi.grid.campaigns.boundary.RaiseHazard;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.grid.campaigns.entity.HazardMove;
import shanzhi.grid.campaigns.entity.TaskMove;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/**
 * Counties, people and walks drawn by chance, for what goes down the grid: no receipt and no hazard is ever left without somebody to carry it on, whoever is
 * told of one finds it where the message leads, and nobody of another county ever opens one.
 */
@ExtendWith(ArquillianExtension.class)
class CampaignWalkIT {

  private static final long[] SEEDS = {19491001, 20261122};
  private static final int FIRST_COUNTY = 4;   // those before it are walked by incidents, in the same database
  private static final int STEPS = 25;
  private static final int ROUNDS = 400;

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", CampaignWalkIT.class, RandomTown.class, SampleForms.class, Snapshot.class); }

  @Inject Campaigns campaigns;
  @Inject Issuing issuing;
  @Inject Tasks tasks;
  @Inject Fieldwork fieldwork;
  @Inject Hazards hazards;
  @Inject Files files;
  @Inject OutboxDesk outbox;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private final Set<Long> read = new HashSet<>();

  private record Receipt(long id, String unit, String status) {}

  private record Told(long id, String username, String link) {}

  /** One thing somebody may do now. */
  private record Way(String person, String move) {}

  @Test void no_receipt_and_no_hazard_is_ever_stuck_and_whoever_is_told_of_one_finds_it() {
    var walked = new TreeMap<String, Integer>();
    RandomTown neighbour = null;
    for (int i = 0; i < SEEDS.length; i++) {
      var town = new RandomTown(database, SEEDS[i], FIRST_COUNTY + i);
      var organiser = town.withAdministrators();
      CDI.current().getBeanManager().getEvent().fire(new AreaChanged(town.county));
      var random = new Random(SEEDS[i]);
      for (var depth : List.of(Depth.MICRO_GRID, Depth.values()[random.nextInt(3)])) campaign(town, neighbour, organiser, depth, random, "seed " + SEEDS[i] + " " + depth, walked);
      for (int n = 0; n < 3; n++) hazard(town, neighbour, random, "seed " + SEEDS[i] + " hazard " + n, walked);
      neighbour = town;
    }
    assertTrue(walked.keySet().containsAll(Set.of("SIGN", "FEED_BACK", "SUM_UP", "GIVE_BACK", "ORDER", "RECTIFY", "PASS")), () -> "the walks go somewhere: " + walked);
  }

  private void campaign(RandomTown town, RandomTown neighbour, String organiser, Depth depth, Random random, String where, TreeMap<String, Integer> walked) {
    var draft = draft(random.nextInt(3) == 0 ? town.towns.get(random.nextInt(town.towns.size())) : town.county, yesNo(where));
    draft.setDepth(depth);
    var county = town.people.get(organiser);
    var number = county.calls(() -> issuing.drawUp(draft, null));
    county.does(() -> issuing.issue(number, Act.at(campaigns.sheet(number).version(), null)));
    for (int step = 0; step < ROUNDS; step++) {
      whoeverIsToldFindsIt(town, number, where);
      var open = receipts(number, "waiting");
      if (open.isEmpty()) break;
      if (step == 0) open.forEach(receipt -> carriedOn(town, receipt, where));
      if (step == 0 && neighbour != null) open.forEach(receipt -> nobodyOpens(neighbour, () -> tasks.sheet(receipt.id()), Rights.TASK_READ, where));
      if (step == STEPS / 2 && somebodyLeaves(town, random)) open.forEach(receipt -> carriedOn(town, receipt, where));
      var done = receipts(number, "status = 'DONE'");
      boolean back = step < STEPS && !done.isEmpty() && random.nextInt(3) == 0;   // some come back, but not for ever
      var receipt = back ? done.get(random.nextInt(done.size())) : open.get(random.nextInt(open.size()));
      var ways = back ? ways(town, receipt.id()) : carriedOn(town, receipt, where);
      if (!ways.isEmpty()) move(town, ways.get(random.nextInt(ways.size())), receipt.id(), walked);
    }
    assertEquals(List.of(), receipts(number, "waiting"), where + ": it comes to an end");
    county.does(() -> issuing.close(number, Act.at(campaigns.sheet(number).version(), null)));
  }

  private List<Way> carriedOn(RandomTown town, Receipt receipt, String where) {
    var ways = ways(town, receipt.id());
    assertFalse(ways.isEmpty(), () -> where + ": nobody carries on " + receipt);
    return ways;
  }

  private List<Receipt> receipts(String number, String which) {
    return Sql.on(database).list("select t.id, t.unit, t.status from grid.task t join grid.campaign c on c.id = t.campaign where c.number = ? and t." + which + " order by t.id",
        row -> new Receipt(row.big("id"), row.text("unit"), row.text("status")), number);
  }

  private List<Way> ways(RandomTown town, long receipt) {
    var all = new ArrayList<Way>();
    town.people.forEach((name, person) -> {
      actions(person, Rights.TASK_READ, () -> tasks.sheet(receipt).actions()).forEach(move -> all.add(new Way(name, move)));
    });
    return all;
  }

  private void move(RandomTown town, Way way, long receipt, TreeMap<String, Integer> walked) {
    try {
      town.people.get(way.person()).does(() -> {
        var act = Act.at(tasks.sheet(receipt).version(), "随机意见");
        switch (TaskMove.valueOf(way.move())) {
          case SIGN -> fieldwork.sign(receipt, null);
          case FEED_BACK -> fieldwork.feedBack(receipt, act, null);
          case SUM_UP -> fieldwork.sumUp(receipt, act, null);
          case GIVE_BACK -> fieldwork.giveBack(receipt, act, null);
          default -> throw new AssertionError("nobody is offered " + way.move());
        }
      });
      walked.merge(way.move(), 1, Integer::sum);
    } catch (Refusal refusal) {
      assertEquals("task.above-summed", refusal.key(), () -> way + " of " + receipt + ": " + refusal);
    }
  }

  /** What was just written to somebody leads to what waits for him or her: the own list, or the campaign with its receipts. */
  private void whoeverIsToldFindsIt(RandomTown town, String number, String where) {
    for (var told : news(number)) {
      var person = town.people.get(told.username());
      assertNotNull(person, () -> where + ": a stranger was told, " + told);
      if (told.link().equals("/app/campaigns/tasks")) {
        assertTrue(person.rights().contains(Rights.TASK_DO) && person.calls(() -> tasks.waiting(200)).rows().stream().anyMatch(line -> line.campaign().equals(number)),
            () -> where + ": nothing waits where it leads, " + told);
      } else {
        assertTrue(opens(person, Rights.CAMPAIGN_READ, () -> campaigns.sheet(number)), () -> where + ": it does not open, " + told);
      }
    }
  }

  private List<Told> news(String subject) {
    outbox.due().forEach(outbox::deliver);
    var all = Sql.on(database).list("select id, username, link from foundation.message where subject = ? and kind = 'TODO' order by id",
        row -> new Told(row.big("id"), row.text("username"), row.text("link")), subject);
    return all.stream().filter(told -> read.add(told.id())).toList();
  }

  /** Not an administrator or organiser: each town has but one. */
  private boolean somebodyLeaves(RandomTown town, Random random) {
    var away = Sql.on(database).list("select absent as name from foundation.deputy union select deputy from foundation.deputy", row -> row.text("name"));
    var some = town.people.entrySet().stream().filter(one -> one.getValue().rights().contains(Rights.TASK_DO) && !one.getValue().rights().contains(Rights.HAZARD_ORDER))
        .map(java.util.Map.Entry::getKey).filter(name -> !away.contains(name)).toList();
    if (some.isEmpty()) return false;
    var name = some.get(random.nextInt(some.size()));
    town.leave(name);
    CDI.current().getBeanManager().getEvent().fire(new AccessChanged(name));
    return true;
  }

  private void hazard(RandomTown town, RandomTown neighbour, Random random, String where, TreeMap<String, Integer> walked) {
    var number = raise(town, random);
    for (int step = 0; step < STEPS; step++) {
      for (var told : news(number)) {
        var person = town.people.get(told.username());
        assertTrue(person != null && !actions(person, Rights.HAZARD_READ, () -> hazards.sheet(number).actions()).isEmpty(), () -> where + ": cannot do what it says, " + told);
      }
      if (Sql.on(database).number("select count(*) from grid.hazard where number = ? and ended", number) == 1) return;
      if (neighbour != null) nobodyOpens(neighbour, () -> hazards.sheet(number), Rights.HAZARD_READ, where);
      var ways = new ArrayList<Way>();
      town.people.forEach((name, person) -> {
        actions(person, Rights.HAZARD_READ, () -> hazards.sheet(number).actions()).forEach(move -> ways.add(new Way(name, move)));
      });
      assertFalse(ways.isEmpty(), () -> where + ": nobody carries it on");
      var onward = ways.stream().filter(way -> EnumSet.of(HazardMove.ORDER, HazardMove.RECTIFY, HazardMove.PASS, HazardMove.FAIL).contains(HazardMove.valueOf(way.move()))).toList();
      var way = onward.get(random.nextInt(onward.size()));
      town.people.get(way.person()).does(() -> make(way.move(), number, random));
      walked.merge(way.move(), 1, Integer::sum);
      if (step == 1) somebodyLeaves(town, random);
    }
  }

  private String raise(RandomTown town, Random random) {
    var finders = town.people.values().stream().filter(person -> person.rights().contains(Rights.TASK_DO)).toList();
    for (int attempt = 0; attempt < 100; attempt++) {
      var found = new RaiseHazard();
      found.setDescription("随机隐患");
      found.setAddress("随机路 1 号");
      found.setGround(town.grounds.get(random.nextInt(town.grounds.size())));
      try {
        return finders.get(random.nextInt(finders.size())).calls(() -> hazards.raise(found, null));
      } catch (Refusal outside) {
        assertEquals("area.out-of-reach", outside.key());
      }
    }
    throw new AssertionError("nobody found anything");
  }

  private void make(String move, String number, Random random) {
    var act = ActOnHazard.at(hazards.sheet(number).version(), "随机意见");
    switch (HazardMove.valueOf(move)) {
      case ORDER -> hazards.order(number, act.by("物业"), null);
      case RECTIFY -> hazards.rectify(number, act.with(List.of(files.keep("后.jpg", Snapshot.of(random.nextInt(0xffffff))).id())), null);
      case PASS -> hazards.pass(number, act, null);
      case FAIL -> hazards.fail(number, act, null);
      default -> throw new AssertionError("nobody is offered " + move);
    }
  }

  private void nobodyOpens(RandomTown neighbour, Callable<?> sheet, String right, String where) {
    neighbour.people.forEach((name, person) -> assertFalse(opens(person, right, sheet), () -> where + ": " + name + " of another county opens it"));
  }

  private boolean opens(Caller person, String right, Callable<?> sheet) {
    return !actions(person, right, () -> {
      sheet.call();
      return List.of("OPEN");
    }).isEmpty();
  }

  /** Nothing where it does not open. */
  private List<String> actions(Caller person, String right, Callable<List<String>> sheet) {
    if (!person.rights().contains(right)) return List.of();
    try {
      return person.calls(sheet);
    } catch (Refusal refusal) {
      assertEquals(Refusal.Kind.UNKNOWN, refusal.kind());
      return List.of();
    }
  }
}
