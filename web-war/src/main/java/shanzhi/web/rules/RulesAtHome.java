package shanzhi.web.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Rights;
import shanzhi.projects.funds.boundary.FormulaRow;
import shanzhi.projects.funds.boundary.Formulas;
import shanzhi.projects.policy.boundary.PolicyDraft;
import shanzhi.projects.policy.boundary.PolicyFigures;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.frame.Texts;
import shanzhi.web.home.HomeTodos;

/** What the home page and the menu show of the rules: drafts of somebody else that wait to be confirmed. */
@ApplicationScoped
public class RulesAtHome implements HomeTodos, MenuCounts {

  private static final String PAGE = "/app/system/fund-rules";

  @Inject PolicyFigures policy;
  @Inject Formulas formulas;
  @Inject Desk desk;

  @Override public int order() { return 60; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN) return new Pile(0, List.of());
    var todos = new ArrayList<Todo>();
    waiting().forEach(draft -> todos.add(todo("figures", word("PolicyTheme." + draft.theme()), draft.drafter(), draft.source(), draft.from())));
    formulasWaiting().forEach(draft -> todos.add(todo("formulas", draft.title(), draft.drafter(), draft.source(), draft.from())));
    return new Pile(todos.size(), todos.stream().limit(limit).toList());
  }

  private static Todo todo(String tab, String title, String drafter, String source, LocalDate from) {
    return new Todo(word("approvals.policy.confirm"), title, drafter + "·" + source, PAGE + "?tab=" + tab, "warn", Texts.get("approvals.from", FacesContext.getCurrentInstance().getViewRoot().getLocale(), from.toString()),
        Long.MAX_VALUE);
  }

  private List<PolicyDraft> waiting() { return desk.may(Rights.CATALOGUE_EDIT) ? policy.waiting() : List.of(); }

  private List<FormulaRow> formulasWaiting() { return desk.may(Rights.CATALOGUE_EDIT) ? formulas.waiting() : List.of(); }

  @Override public Map<String, Count> counts() {
    int waiting = waiting().size() + formulasWaiting().size();
    return waiting == 0 ? Map.of() : Map.of(PAGE, new Count(waiting, false));
  }

  private static String word(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
