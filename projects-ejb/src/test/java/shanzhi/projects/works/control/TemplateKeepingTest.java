package shanzhi.projects.works.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Refusal;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.SetTemplate;

class TemplateKeepingTest {

  private static SetTemplate template(List<ProjectState> phases, Object... parts) {
    var template = new SetTemplate();
    template.setPhases(new ArrayList<>(phases));
    for (int i = 0; i < parts.length; i += 2) template.getParts().add(new SetTemplate.Part("第 " + i + " 期", new BigDecimal((String) parts[i]), (ProjectState) parts[i + 1]));
    return template;
  }

  private static final List<ProjectState> SHORT = List.of(ProjectState.TOWN_FILED, ProjectState.ENTRUST, ProjectState.CONTRACT, ProjectState.EXECUTING, ProjectState.ACCEPTANCE, ProjectState.EVALUATED, ProjectState.SETTLED);

  private static String refused(SetTemplate template) { return assertThrows(Refusal.class, () -> TemplateKeeping.check(template)).key(); }

  @Test void a_way_without_a_midterm_review_is_one() {
    assertDoesNotThrow(() -> TemplateKeeping.check(template(SHORT, "33.33", ProjectState.CONTRACT, "66.67", ProjectState.ACCEPTANCE)));
  }

  @Test void a_way_that_lacks_acceptance_or_anybody_to_do_it_is_none() {
    var lacking = new ArrayList<>(SHORT);
    lacking.remove(ProjectState.ACCEPTANCE);
    assertEquals("template.phase-missing", refused(template(lacking, "100", ProjectState.CONTRACT)));
    var nobody = new ArrayList<>(SHORT);
    nobody.remove(ProjectState.ENTRUST);
    assertEquals("template.phase-missing", refused(template(nobody, "100", ProjectState.CONTRACT)));
    var odd = new ArrayList<>(SHORT);
    odd.add(ProjectState.STOPPED);
    assertEquals("template.phase-odd", refused(template(odd, "100", ProjectState.CONTRACT)));
  }

  @Test void instalments_come_to_the_whole_contract_and_wait_for_a_step_that_there_is() {
    assertEquals("template.percent", refused(template(SHORT, "40", ProjectState.CONTRACT, "59.99", ProjectState.ACCEPTANCE)));
    assertEquals("template.percent", refused(template(SHORT, "40", ProjectState.CONTRACT, "60.01", ProjectState.ACCEPTANCE)));
    assertEquals("template.part-phase", refused(template(SHORT, "40", ProjectState.CONTRACT, "60", ProjectState.MIDTERM)));
    assertEquals("template.part-phase", refused(template(SHORT, "40", ProjectState.CONTRACT, "60", ProjectState.SETTLED)));
  }
}
