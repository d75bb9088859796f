package shanzhi.projects.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.*;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.deliberation.boundary.EnterMember;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.KeepBody;
import shanzhi.projects.deliberation.boundary.ResolutionQuery;
import shanzhi.projects.deliberation.control.DemandExport;
import shanzhi.projects.deliberation.control.DemandImport;
import shanzhi.projects.deliberation.control.MemberImport;
import shanzhi.projects.deliberation.control.ResolutionExport;
import shanzhi.testkit.TestEar;

/** Demands and members from workbooks, ledgers into workbooks. */
@ExtendWith(ArquillianExtension.class)
class DeliberationSheetsIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", DeliberationSheetsIT.class, DeliberationSamples.class); }

  @Inject DemandImport demandImport;
  @Inject MemberImport memberImport;
  @Inject DemandExport demandExport;
  @Inject ResolutionExport resolutionExport;
  @Inject Bodies bodies;

  private static MemberImport.Line owner(String body, String code, String name, String unit, String area) {
    var member = EnterMember.of(0, code, name, today());
    member.setUnit(unit);
    member.setArea(area == null ? null : new BigDecimal(area));
    return new MemberImport.Line(FEILONG, body, member);
  }

  @Test void owners_come_line_by_line_and_several_units_are_one_head() {
    var name = fresh("业主大会");
    long body = CLERK.calls(() -> bodies.found(KeepBody.of(FEILONG, BodyKind.OWNERS_ASSEMBLY, Counting.OWNERS, name, today())));
    var rows = List.of(owner(name, "Y1", "甲", "1-101", "88.50"), owner(name, "Y1", "甲", "1-102", "61.50"), owner(name, "Y2", "乙", "1-201", "100.00"));
    assertEquals(List.of(Judgement.NEW, Judgement.NEW, Judgement.NEW), CLERK.calls(() -> memberImport.judge(rows)));
    CLERK.does(() -> memberImport.apply(rows));
    CLERK.does(() -> memberImport.apply(rows));
    var line = CLERK.calls(() -> bodies.sheet(body)).line();
    assertEquals(2, line.heads());
    assertEquals(new BigDecimal("250.00"), line.area());
    assertEquals(List.of(Judgement.SAME, Judgement.SAME, Judgement.SAME), CLERK.calls(() -> memberImport.judge(rows)));
    assertEquals("房号", CLERK.calls(() -> memberImport.judge(List.of(owner(name, "Y3", "丙", null, null)))).get(0).complaint().column());
    assertEquals("议事组织", CLERK.calls(() -> memberImport.judge(List.of(owner("没有的组织", "Y3", "丙", "1", "1")))).get(0).complaint().column());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> memberImport.apply(List.of(owner(name, "Y9", "丁", "9-901", "1"))))).kind());
  }

  @Test void demands_come_once_and_take_a_new_count() {
    var ref = fresh("一户一表 3-2");
    var row = EnterDemand.of(FEILONG, DemandOrigin.SURVEY, ref, fresh("增设座椅"), ItemPurpose.COURTYARD, 8);
    assertEquals(List.of(Judgement.NEW), CLERK.calls(() -> demandImport.judge(List.of(row))));
    CLERK.does(() -> demandImport.apply(List.of(row)));
    assertEquals(List.of(Judgement.SAME), CLERK.calls(() -> demandImport.judge(List.of(row))));
    row.setHouseholds(9);
    assertEquals(List.of(Judgement.UPDATE), CLERK.calls(() -> demandImport.judge(List.of(row))));
    row.setHouseholds(0);
    assertEquals(Judgement.Verdict.ERROR, CLERK.calls(() -> demandImport.judge(List.of(row))).get(0).verdict());
  }

  @Test void ledgers_become_workbooks_within_the_callers_reach() {
    var query = DemandQuery.of(FEILONG, null);
    long total = CLERK.calls(() -> demandExport.total(query));
    int rows = 0;
    DemandExport.Row last = null;
    for (var slice = CLERK.calls(() -> demandExport.slice(query, null)); !slice.isEmpty(); ) {
      rows += slice.size();
      last = slice.get(slice.size() - 1);
      var from = last;
      assertEquals(demandExport.columns().size(), CLERK.calls(() -> demandExport.cells(from)).size());
      slice = CLERK.calls(() -> demandExport.slice(query, from));
    }
    assertEquals(total, rows);
    assertEquals(0, STRANGER.calls(() -> demandExport.slice(query, null)).size());
    var resolutions = new ResolutionQuery(null, FEILONG, null, 0, 0, 1);
    var first = CLERK.calls(() -> resolutionExport.slice(resolutions, null));
    assertTrue(first.size() >= 4, "the demonstration has some");
    assertEquals(resolutionExport.columns().size(), CLERK.calls(() -> resolutionExport.cells(first.get(0))).size());
  }
}
