package shanzhi.projects.works.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.works.boundary.ProjectState;

class ProjectMoveTest {

  private static final Set<ProjectState> WHOLE = EnumSet.of(ProjectState.TOWN_FILED, ProjectState.TENDER, ProjectState.ENTRUST, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.MIDTERM,
      ProjectState.ACCEPTANCE, ProjectState.EVALUATED, ProjectState.SETTLED);
  private static final Set<ProjectState> SHORT = EnumSet.of(ProjectState.TOWN_FILED, ProjectState.ENTRUST, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.ACCEPTANCE, ProjectState.EVALUATED,
      ProjectState.SETTLED);

  private static Project project() {
    var item = new ResolvedItem("JY-20260506-12-1", "JY-20260506-12", "510131001006", "院落微更新", ItemKind.WORKS, ItemPurpose.COURTYARD, FundSource.GUARANTEE, 2026, new BigDecimal("66000.00"), "TA-1", LocalDate.of(2026, 5, 15));
    return new Project(new Project.Ground("510131000000", "510131001000", "510131001006"), item, "COURTYARD", "XM-2026-00001", "clerk", Instant.EPOCH);
  }

  /** A project led to a state by the shortest way; null where the template has none. */
  private static Project at(ProjectState wanted, Set<ProjectState> phases) {
    record Way(ProjectState state, java.util.List<ProjectMove> moves) {}
    var open = new ArrayDeque<Way>();
    open.add(new Way(ProjectState.PREPARED, java.util.List.of()));
    var seen = EnumSet.of(ProjectState.PREPARED);
    while (!open.isEmpty()) {
      var way = open.poll();
      if (way.state() == wanted) {
        var project = project();
        way.moves().forEach(move -> project.go(move, phases));
        return project;
      }
      for (var move : ProjectMove.from(way.state(), phases)) {
        var to = move.to(way.state(), phases);
        if (seen.add(to)) open.add(new Way(to, Stream.concat(way.moves().stream(), Stream.of(move)).toList()));
      }
    }
    return null;
  }

  @TestFactory Stream<DynamicTest> whatever_the_table_does_not_allow_is_refused_and_names_what_it_does() {
    return Stream.of(WHOLE, SHORT).flatMap(phases -> Stream.of(ProjectState.values()).filter(state -> at(state, phases) != null).flatMap(state -> Stream.of(ProjectMove.values())
        .filter(move -> !move.possibleIn(state, phases)).map(move -> DynamicTest.dynamicTest(phases.size() + " phases: " + move + " in " + state, () -> {
          var project = at(state, phases);
          var refusal = assertThrows(Refusal.class, () -> project.go(move, phases));
          assertEquals("project.move-not-allowed", refusal.key());
          assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
          assertEquals(ProjectMove.from(state, phases), refusal.args().get(3));
          assertEquals(state, project.status());
        }))));
  }

  @Test void every_state_of_a_whole_template_can_be_reached_and_all_but_the_ends_lead_on() {
    for (var state : ProjectState.values()) {
      assertTrue(at(state, WHOLE) != null, state::name);
      boolean leads = ProjectMove.from(state, WHOLE).stream().anyMatch(move -> move.to(state, WHOLE) != state);
      assertEquals(!state.ended(), leads, state::name);
    }
  }

  @Test void a_template_without_tender_and_midterm_goes_round_both() {
    assertTrue(at(ProjectState.TENDER, SHORT) == null && at(ProjectState.MIDTERM, SHORT) == null);
    assertTrue(at(ProjectState.SETTLED, SHORT) != null);
    assertTrue(ProjectMove.HAND_OVER.possibleIn(ProjectState.EXECUTING, SHORT));
    assertFalse(ProjectMove.HAND_OVER.possibleIn(ProjectState.EXECUTING, WHOLE));
  }

  @Test void what_the_committee_rejects_goes_back_to_where_it_was_handed_over() {
    assertEquals(ProjectState.MIDTERM, ProjectMove.REJECT.to(ProjectState.COMPLETED, WHOLE));
    assertEquals(ProjectState.EXECUTING, ProjectMove.REJECT.to(ProjectState.COMPLETED, SHORT));
  }

  @Test void whoever_made_it_neither_files_nor_judges_it() {
    var project = project();
    project.handedInBy("helper");
    assertEquals("project.own", assertThrows(Refusal.class, () -> project.filedBy(Set.of("clerk"), "clerk")).key());
    assertEquals("project.own", assertThrows(Refusal.class, () -> project.filedBy(Set.of("town", "helper"), "town")).key());
    project.filedBy(Set.of("town"), "town");
    project.handedOverBy("builder");
    assertEquals("project.own", assertThrows(Refusal.class, () -> project.judgedBy(Set.of("builder"))).key());
    project.judgedBy(Set.of("supervisor"));
  }

  @Test void a_change_is_measured_against_what_was_resolved_not_against_the_change_before() {
    var project = project();
    project.signed(new Project.Deal("某中心", "52510131MJX9000000", "HT-1", new BigDecimal("50000.00"), BigDecimal.ZERO, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 1), "sealed", "****"));
    project.changed(new BigDecimal("54000.00"), null, null, false, BigDecimal.ZERO);
    assertEquals(new BigDecimal("10.00"), project.away(new BigDecimal("55000.00")));
    assertEquals(new BigDecimal("16.00"), project.away(new BigDecimal("58000.00")));
    project.changed(new BigDecimal("58000.00"), null, null, true, new BigDecimal("4000.00"));
    assertEquals(new BigDecimal("0.00"), project.away(new BigDecimal("58000.00")));
    assertEquals(new BigDecimal("70000.00"), project.amount());
  }
}
