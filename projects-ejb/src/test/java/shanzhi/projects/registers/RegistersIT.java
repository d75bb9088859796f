package shanzhi.projects.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.projects.registers.boundary.EnterEntry;
import shanzhi.projects.registers.boundary.Register;
import shanzhi.projects.registers.boundary.RegisterKind;
import shanzhi.projects.registers.boundary.RegisterQuery;
import shanzhi.projects.registers.boundary.Registers;
import shanzhi.projects.registers.boundary.TourPlan;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Registers: counters against their targets, the figures of the papers, and who may enter where. */
@ExtendWith(ArquillianExtension.class)
class RegistersIT {

  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller STRANGER = Caller.named("clerk-jt").as(JobRole.CLERK);
  private static final Caller JINTANG = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  private static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  private static final String FEILONG = "510131001006";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", RegistersIT.class); }

  @Inject Registers registers;

  private static RegisterQuery of(Register register, String text) { return new RegisterQuery(register, text, null, null, null, 0, 100); }

  private static <T> List<T> reversed(List<T> list) {
    var turned = new java.util.ArrayList<>(list);
    java.util.Collections.reverse(turned);
    return turned;
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static EnterEntry entry(String number, String state) {
    var entry = new EnterEntry();
    entry.setRegister(Register.COURTYARD);
    entry.setNumber(number);
    entry.setArea(FEILONG);
    entry.setKind("HAPPY");
    entry.setState(state);
    entry.setTitle("水月院落");
    entry.setHouseholds(86);
    entry.setDay(LocalDate.of(2026, 5, 20));
    return entry;
  }

  private RegisterKind kind(Caller who, Register register, String text, String code) { return who.calls(() -> registers.kinds(of(register, text))).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(); }

  @Test void the_papers_figures_stand_in_the_registers() {
    var signed = AUDITOR.calls(() -> registers.ledger(new RegisterQuery(Register.OPPORTUNITY, null, null, null, "SIGNED", 0, 100))).total() + AUDITOR.calls(() -> registers.ledger(new RegisterQuery(Register.OPPORTUNITY, null, null, null, "LANDED", 0, 100))).total();
    assertEquals(83, signed);
    var amount = AUDITOR.calls(() -> registers.ledger(of(Register.OPPORTUNITY, "投资单位"))).rows().stream().map(line -> line.amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(new BigDecimal("90500000000.00"), amount);
    assertEquals(List.of(100, 1000, 10000), AUDITOR.calls(() -> registers.kinds(of(Register.COURTYARD, null))).stream().map(RegisterKind::target).toList());
    var routes = JINTANG.calls(() -> registers.ledger(of(Register.TOUR, "YX-2026"))).rows();
    assertEquals(4, routes.size());
    assertEquals(14, routes.stream().mapToInt(line -> line.stops()).sum());
  }

  @Test void what_is_done_counts_for_the_target() {
    CLERK.does(() -> registers.enter(entry("T-院-1", "PLANNED")));
    assertEquals(0, kind(CLERK, Register.COURTYARD, "T-院-1", "HAPPY").there());
    CLERK.does(() -> registers.enter(entry("T-院-1", "DONE")));
    var kind = kind(CLERK, Register.COURTYARD, "T-院-1", "HAPPY");
    assertEquals(1, kind.there());
    assertEquals(1, kind.entries());
    assertEquals(86, kind.households());
  }

  @Test void who_may_do_what_where() {
    CLERK.does(() -> registers.enter(entry("T-院-2", "PLANNED")));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.does(() -> registers.enter(entry("T-院-3", "PLANNED")))));
    assertEquals(0, STRANGER.calls(() -> registers.ledger(of(Register.COURTYARD, "T-院-2"))).total());
    assertEquals("register.unknown", refused(() -> STRANGER.does(() -> registers.tour("T-院-2"))));
    assertEquals("register.unknown", refused(() -> CLERK.does(() -> registers.setOut("YX-2026-1", null, new TourPlan(List.of(), List.of())))));
    assertEquals("register.no-route", refused(() -> CLERK.does(() -> registers.setOut("T-院-2", null, new TourPlan(List.of(), List.of())))));
    assertEquals("register.unknown-state", refused(() -> CLERK.does(() -> registers.enter(entry("T-院-4", "LANDED")))));
    assertThrows(EJBAccessException.class, () -> AUDITOR.does(() -> registers.enter(entry("T-院-5", "DONE"))));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> registers.ledger(of(Register.TOUR, null))));
    assertThrows(EJBAccessException.class, () -> AUDITOR.does(() -> registers.setOut("YX-2026-1", null, new TourPlan(List.of(), List.of()))));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> registers.kinds(of(Register.TOUR, null))));
  }

  @Test void a_route_stops_in_communities_of_its_own_ground_only() {
    var before = JINTANG.calls(() -> registers.tour("YX-2026-1"));
    assertEquals("register.stop-elsewhere", refused(() -> JINTANG.does(() -> registers.setOut("YX-2026-1", null, new TourPlan(List.of(new TourPlan.Stop(FEILONG, "飞龙站")), List.of())))));
    var turned = new TourPlan(reversed(before.stops()), before.events());
    JINTANG.does(() -> registers.setOut("YX-2026-1", null, turned));
    assertEquals(turned.stops(), JINTANG.calls(() -> registers.tour("YX-2026-1")).stops());
    JINTANG.does(() -> registers.setOut("YX-2026-1", null, before));
  }

  @Test void what_somebody_else_changed_meanwhile_is_not_written_over() {
    var mine = entry("T-院-6", "PLANNED");
    mine.setVersion(0);
    CLERK.does(() -> registers.enter(mine));
    assertEquals("register.number-taken", refused(() -> CLERK.does(() -> registers.enter(mine))), "a new one never takes another's number");
    var read = entry("T-院-6", "DONE");
    read.setVersion(1);
    CLERK.does(() -> registers.enter(read));
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> registers.enter(read))));
    var route = JINTANG.calls(() -> registers.ledger(of(Register.TOUR, "YX-2026-2"))).rows().get(0);
    var plan = JINTANG.calls(() -> registers.tour("YX-2026-2"));
    JINTANG.does(() -> registers.setOut("YX-2026-2", route.version(), plan));
    assertEquals("changed-by-someone-else", refused(() -> JINTANG.does(() -> registers.setOut("YX-2026-2", route.version(), new TourPlan(List.of(), List.of())))));
    assertEquals(plan.stops(), JINTANG.calls(() -> registers.tour("YX-2026-2")).stops());
  }
}
