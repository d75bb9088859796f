package shanzhi.web.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Texts;
import shanzhi.web.home.HomeTodos;

/** What the home page shows of projects: those whose next step is the reader's, from handing in to settling. */
@ApplicationScoped
public class ProjectsAtHome implements HomeTodos {

  @Inject Projects projects;
  @Inject ProjectWords words;
  @Inject Desk desk;

  @Override public int order() { return 32; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !desk.may(Rights.PROJECT_READ)) return new Pile(0, List.of());
    var todos = new ArrayList<Todo>();
    int all = 0;
    if (desk.may(Rights.PROJECT_FILE)) all += add(todos, ProjectState.SUBMITTED, "FILE", limit);
    if (desk.may(Rights.PROJECT_ACCEPT)) all += add(todos, ProjectState.COMPLETED, "ACCEPT", limit);
    if (desk.may(Rights.PROJECT_REVIEW)) all += add(todos, projects.midterms(Math.max(1, limit)), "MIDTERM");
    if (desk.may(Rights.PROJECT_REVIEW)) all += add(todos, ProjectState.ACCEPTANCE, "REVIEW", limit);
    if (desk.may(Rights.PROJECT_FILE)) all += add(todos, ProjectState.EVALUATED, "SETTLE", limit);
    // the county's organiser may edit projects too, but carries none out
    if (desk.may(Rights.PROJECT_EDIT) && desk.may(Rights.PAYMENT_REQUEST)) {
      all += add(todos, ProjectState.PREPARED, "SUBMIT", limit);
      all += add(todos, ProjectState.TOWN_FILED, "FIND", limit);
      all += add(todos, ProjectState.CONTRACT, "BEGIN", limit);
    }
    return new Pile(all, todos.stream().limit(limit).toList());
  }

  private int add(List<Todo> todos, ProjectState state, String move, int limit) {
    return add(todos, projects.ledger(new ProjectQuery(null, null, state, null, null, null, 0, true, false, 0, Math.max(1, Math.min(limit, 50)))), move);
  }

  private int add(List<Todo> todos, Page<ProjectLine> found, String move) {
    found.rows().forEach(one -> todos.add(new Todo(Texts.get("proj.todo." + move, desk.getLocale()), one.title(), words.area(one.community()) + " · " + words.money(one.amount()), "/app/projects/sheet?number=" + one.number(), "", "",
        Long.MAX_VALUE)));
    return found.total();
  }
}
