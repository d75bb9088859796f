package shanzhi.projects.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.deliberation.DeliberationSamples.CLERK;
import static shanzhi.projects.deliberation.DeliberationSamples.FEILONG;
import static shanzhi.projects.deliberation.DeliberationSamples.draft;
import static shanzhi.projects.deliberation.DeliberationSamples.today;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyKind;
import shanzhi.projects.deliberation.boundary.BodyRule;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.DeliberationRules;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.ScreenTest;
import shanzhi.projects.deliberation.boundary.SetClause;
import shanzhi.projects.deliberation.boundary.SetQuorum;
import shanzhi.projects.deliberation.control.RuleBook;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.ProjectTemplates;
import shanzhi.projects.works.boundary.SetTemplate;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What is data is changed with its day and paper, by whoever keeps the whole, and never for a day that is over. */
@ExtendWith(ArquillianExtension.class)
class FundRulesIT extends DeliberationCase {

  private static final Caller KEEPER = Caller.named("sysadmin-cd").as(JobRole.SYSADMIN);
  private static final Caller OF_A_COUNTY = Caller.named("sysadmin").as(JobRole.SYSADMIN);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", FundRulesIT.class, DeliberationCase.class, DeliberationSamples.class); }

  @Inject DeliberationRules rules;
  @Inject ProjectTemplates templates;
  @Inject RuleBook book;

  private Sql sql() { return Sql.on(database); }

  private static SetQuorum quorum(LocalDate from) {
    var set = new SetQuorum();
    set.setKind(BodyKind.COURTYARD_SUPERVISION);
    set.setCounting(Counting.MEMBERS);
    set.setQuorumNum(3);
    set.setQuorumDen(4);
    set.setFrom(from);
    set.setSource("院落自治章程修正");
    return set;
  }

  private BodyRule on(LocalDate day) { return book.on(day, BodyKind.COURTYARD_SUPERVISION, Counting.MEMBERS, Matter.ORDINARY); }

  @Test void a_quorum_changes_from_its_day_on_and_what_was_decided_before_keeps_its_own() {
    var day = today().plusDays(30);
    int before = on(day).id();
    try {
      KEEPER.does(() -> rules.quorum(quorum(day)));
      assertEquals(before, on(day.minusDays(1)).id());
      assertEquals(day, on(day.minusDays(1)).to());
      // of 20, three quarters are 15; more than half were 11
      assertEquals(15, on(day).quorum(20));
      assertEquals(11, on(day.minusDays(1)).quorum(20));
      assertEquals("院落自治章程修正", on(day).source());
      assertTrue(on(day).confirmed());
      assertEquals("fundrule.later", refused(() -> KEEPER.does(() -> rules.quorum(quorum(day)))));
      assertEquals("fundrule.later", refused(() -> KEEPER.does(() -> rules.quorum(quorum(day.minusDays(3))))));
      assertTrue(sql().number("select count(*) from foundation.audit_entry where verb = 'rule.quorum'") > 0);
    } finally {
      sql().update("delete from projects.body_rule where kind = 'COURTYARD_SUPERVISION' and valid_from = ?", day);
      sql().update("update projects.body_rule set valid_to = null where id = ?", before);
    }
  }

  @Test void a_rule_for_yesterday_an_impossible_share_and_one_without_a_paper_are_refused() {
    assertEquals("fundrule.past", refused(() -> KEEPER.does(() -> rules.quorum(quorum(today().minusDays(1))))));
    var share = quorum(today().plusDays(5));
    share.setQuorumNum(5);
    assertEquals("fundrule.share", refused(() -> KEEPER.does(() -> rules.quorum(share))));
    var bare = quorum(today().plusDays(5));
    bare.setSource(" ");
    assertThrows(EJBException.class, () -> KEEPER.does(() -> rules.quorum(bare)));
  }

  @Test void figures_of_an_amended_law_wait_until_somebody_compared_them() {
    int waiting = (int) sql().number("select min(id) from projects.body_rule where not confirmed");
    var source = sql().one("select source from projects.body_rule where id = ?", row -> row.text("source"), waiting).orElseThrow();
    assertTrue(KEEPER.calls(rules::quorums).stream().anyMatch(one -> one.id() == waiting && !one.confirmed()));
    try {
      KEEPER.does(() -> rules.confirm(waiting, "现行法第二十一条"));
      var row = KEEPER.calls(rules::quorums).stream().filter(one -> one.id() == waiting).findFirst().orElseThrow();
      assertTrue(row.confirmed());
      assertEquals("现行法第二十一条", row.source());
      assertEquals("fundrule.confirmed", refused(() -> KEEPER.does(() -> rules.confirm(waiting, "再核"))));
      assertEquals("fundrule.unknown", refused(() -> KEEPER.does(() -> rules.confirm(999_999, "没有"))));
    } finally {
      sql().update("update projects.body_rule set confirmed = false, source = ? where id = ?", source, waiting);
    }
  }

  @Test void a_new_clause_blocks_from_its_day_on_and_an_ended_one_no_more() {
    var code = "T" + Long.toString(System.nanoTime(), 36);
    var clause = new SetClause(code, ScreenTest.OFFICE_COST, "不得用于观光亭鎏金", List.of("鎏金观光亭", "鎏金观光亭"), List.of(), today(), "县级负面清单补充");
    try {
      var draft = draft(FEILONG, "100.00");
      draft.setContent("新建鎏金 观光亭一座");
      var number = CLERK.calls(() -> proposals.drawUp(draft, null));
      KEEPER.does(() -> rules.clause(clause));
      var hits = CLERK.calls(() -> proposals.submit(number, version(number)));
      assertEquals(List.of(code), hits.stream().map(hit -> hit.clause()).toList());
      assertEquals("县级负面清单补充", hits.get(0).source());
      KEEPER.does(() -> rules.endClause(code, today().plusDays(1)));
      assertFalse(book.clauses(today().plusDays(1)).stream().anyMatch(one -> one.code().equals(code)));
      assertTrue(book.clauses(today()).stream().anyMatch(one -> one.code().equals(code)));
      assertEquals(List.of("鎏金观光亭"), KEEPER.calls(rules::clauses).stream().filter(one -> one.clause().code().equals(code)).findFirst().orElseThrow().clause().words());
      assertEquals("fundrule.unknown", refused(() -> KEEPER.does(() -> rules.endClause(code, today().plusDays(2)))));
      assertEquals("fundrule.nothing-caught", refused(() -> KEEPER.does(() -> rules.clause(new SetClause(code + "B", ScreenTest.OFFICE_COST, "什么也不拦", List.of(), List.of(), today(), "补充")))));
    } finally {
      sql().update("delete from projects.screen_clause where code = ?", code);
    }
  }

  private static SetTemplate template(String code, LocalDate from, String first) {
    var set = new SetTemplate();
    set.setCode(code);
    set.setTitle("示范服务");
    set.setTitleEn("Sample service");
    set.setKind(ItemKind.SERVICE);
    set.setPhases(new ArrayList<>(List.of(ProjectState.TOWN_FILED, ProjectState.ENTRUST, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.ACCEPTANCE, ProjectState.EVALUATED, ProjectState.SETTLED)));
    set.getParts().add(new SetTemplate.Part("签约", new BigDecimal(first), ProjectState.CONTRACT));
    set.getParts().add(new SetTemplate.Part("验收", new BigDecimal("100").subtract(new BigDecimal(first)), ProjectState.ACCEPTANCE));
    set.setFrom(from);
    set.setSource("县级项目管理办法");
    return set;
  }

  @Test void a_procedure_changes_from_its_day_on_and_stays_what_it_was_of_its_kind() {
    var code = "T" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    KEEPER.does(() -> templates.put(template(code, today().plusDays(1), "30")));
    KEEPER.does(() -> templates.put(template(code, today().plusDays(9), "50")));
    var rows = KEEPER.calls(templates::all).stream().filter(one -> one.code().equals(code)).toList();
    assertEquals(List.of(today().plusDays(9), today().plusDays(1)), rows.stream().map(one -> one.from()).toList());
    assertEquals(today().plusDays(9), rows.get(1).to());
    assertEquals(List.of("30", "70"), rows.get(1).parts().stream().map(one -> one.percent().stripTrailingZeros().toPlainString()).toList());
    assertFalse(rows.get(0).standard());
    assertEquals(ProjectState.TOWN_FILED, rows.get(0).phases().get(0));
    assertEquals("fundrule.later", refused(() -> KEEPER.does(() -> templates.put(template(code, today().plusDays(5), "40")))));
    var other = template(code, today().plusDays(20), "40");
    other.setKind(ItemKind.WORKS);
    assertEquals("template.other-kind", refused(() -> KEEPER.does(() -> templates.put(other))));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.works_template set title = 'x' where code = ?", code), "nor past the code");
  }

  @Test void only_whoever_keeps_the_whole_city_changes_them() {
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> rules.quorum(quorum(today().plusDays(5))))));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> rules.endClause("F1", today().plusDays(5)))));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> templates.put(template("TNONE", today().plusDays(5), "40")))));
    assertTrue(OF_A_COUNTY.calls(rules::clauses).size() >= 6, "but reads them");
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> rules.quorum(quorum(today().plusDays(5)))));
    assertThrows(EJBAccessException.class, () -> CLERK.calls(templates::all));
  }
}
