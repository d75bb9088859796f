package shanzhi.web.projects;

import static shanzhi.kernel.Rights.PROJECT_EDIT;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.projects.works.boundary.PlanProject;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.web.frame.Times;

/** 新立项目: a project of a resolved item; or another plan for one that is not handed in yet. */
@Named
@ViewScoped
public class PlanProjects implements Serializable {

  @Inject Projects projects;
  @Inject Resolutions resolutions;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private PlanProject plan = new PlanProject();
  private List<ResolvedItem> items;

  @PostConstruct void begin() {
    plan.setStartsOn(times.getToday().plusDays(14));
    plan.setEndsOn(times.getToday().plusDays(104));
  }

  /** Items in effect on the caller's ground that no project has taken up. */
  public List<ResolvedItem> getItems() {
    if (items == null) {
      items = new ArrayList<>();
      jurisdiction.over(PROJECT_EDIT).grounds().stream().map(ground -> ground.area()).distinct().forEach(area -> items.addAll(resolutions.open(area)));
    }
    return items;
  }

  /** Ways that fit the chosen item; all before one is chosen. */
  public List<TemplateLine> getTemplates() {
    var kind = getItems().stream().filter(one -> one.item().equals(plan.getItem())).findFirst().map(ResolvedItem::kind).orElse(null);
    return projects.templates().stream().filter(one -> kind == null || one.kind() == kind).toList();
  }

  public String save() { return "/app/projects/sheet?faces-redirect=true&number=" + projects.open(plan); }

  public PlanProject getPlan() { return plan; }

  /** The item that the address names. */
  public String getItem() { return plan.getItem(); }
  public void setItem(String item) { plan.setItem(item); }
}
