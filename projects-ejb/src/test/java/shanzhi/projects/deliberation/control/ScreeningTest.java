package shanzhi.projects.deliberation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.projects.deliberation.boundary.ClauseLine;
import shanzhi.projects.deliberation.boundary.CostKind;
import shanzhi.projects.deliberation.boundary.DrawUpProposal.Cost;
import shanzhi.projects.deliberation.boundary.Hit;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.ScreenTest;
import shanzhi.projects.deliberation.entity.Proposal;
import shanzhi.projects.ledger.boundary.FundSource;

/** What comes under the negative list, by answer, by kind of cost and by word. */
class ScreeningTest {

  private static final List<ClauseLine> CLAUSES = List.of(
      new ClauseLine("F1", ScreenTest.PRIVATE_COST, "居民个人承担", List.of("物业费", "物管费"), List.of(CostKind.PRIVATE), "试"),
      new ClauseLine("F2", ScreenTest.OTHER_LIABLE, "其他主体", List.of("公房维修"), List.of(CostKind.LIABLE), "试"),
      new ClauseLine("F3", ScreenTest.GOVERNMENT_DUTY, "政府职责", List.of("市政道路"), List.of(CostKind.DUTY), "试"),
      new ClauseLine("F4", ScreenTest.OFFICE_COST, "办公经费", List.of("办公用品"), List.of(CostKind.OFFICE), "试"),
      new ClauseLine("F6", ScreenTest.STAFF_PAY, "人员待遇", List.of("工资", "加班费"), List.of(CostKind.STAFF_PAY), "试"));

  private static Proposal.Content said(String title, String content, boolean privately, boolean liable, boolean duty) {
    return new Proposal.Content(title, content, ItemKind.WORKS, ItemPurpose.COURTYARD, FundSource.GUARANTEE, 2026, new BigDecimal("10000.00"), BigDecimal.ZERO, Matter.ORDINARY, privately, liable, duty);
  }

  private static List<String> clauses(Proposal.Content said, Cost... costs) { return Screening.of(said, List.of(costs), CLAUSES).stream().map(Hit::clause).toList(); }

  @Test void benches_and_flower_beds_come_through() {
    assertTrue(clauses(said("院落花池改造", "新建花池两处，添置长椅", false, false, false), Cost.of(CostKind.MATERIAL, "花池材料", "8000"), Cost.of(CostKind.LABOUR, "施工", "2000")).isEmpty());
  }

  @Test void each_of_the_three_tests_blocks_by_its_answer() {
    assertEquals(List.of("F1"), clauses(said("补助", "某事", true, false, false)));
    assertEquals(List.of("F2"), clauses(said("补助", "某事", false, true, false)));
    assertEquals(List.of("F3"), clauses(said("补助", "某事", false, false, true)));
  }

  @Test void a_word_blocks_wherever_it_stands_and_names_what_was_found() {
    assertEquals(List.of("F1"), clauses(said("代缴物管费", "某事", false, false, false)));
    assertEquals(List.of("F2"), clauses(said("维修", "用于公房维修", false, false, false)));
    var hits = Screening.of(said("活动", "某事", false, false, false), List.of(Cost.of(CostKind.OTHER, "值班加班费", "100")), CLAUSES);
    assertEquals(List.of(new Hit("F6", ScreenTest.STAFF_PAY, "人员待遇", "加班费", "试")), hits);
  }

  @Test void blanks_hide_nothing() { assertEquals(List.of("F6"), clauses(said("社 工 工　资", "某事", false, false, false))); }

  @Test void a_kind_of_cost_blocks_whatever_its_line_is_called() {
    assertEquals(List.of("F4"), clauses(said("活动室提升", "添置设施", false, false, false), Cost.of(CostKind.OFFICE, "桌椅", "500")));
    assertEquals(List.of("F6"), clauses(said("活动室提升", "添置设施", false, false, false), Cost.of(CostKind.STAFF_PAY, "管理人员", "500")));
  }

  @Test void several_clauses_are_all_named() {
    assertEquals(List.of("F1", "F4", "F6"), clauses(said("物业费与办公用品", "发放工资", false, false, false)));
  }
}
