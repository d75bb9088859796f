package shanzhi.web.projects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.kernel.Rights;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Projects by number, title, provider and contract, for the search box of the header. */
@ApplicationScoped
public class ProjectSearch implements SearchSource {

  @Inject Projects projects;
  @Inject Desk desk;

  @Override public String title() { return "menu.projects"; }

  @Override public int order() { return 40; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.PROJECT_READ)) return List.of();
    return projects.ledger(new ProjectQuery(text, null, null, null, null, null, 0, false, false, 0, limit)).rows().stream()
        .map(line -> new Hit(line.title(), line.number() + "·" + desk.word(line.status()), "/app/projects/sheet?number=" + line.number())).toList();
  }
}
