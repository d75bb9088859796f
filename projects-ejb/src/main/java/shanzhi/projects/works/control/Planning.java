package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.works.boundary.PlanProject;
import shanzhi.projects.works.entity.Project;
import shanzhi.projects.works.entity.ProjectMove;

/** What a project is to be, as long as it is not handed in. */
@ApplicationScoped
public class Planning {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject WorksRules rules;

  /** @throws Refusal area.out-of-reach (404); project.unknown-template, project.days, project.planner-missing (400) */
  public Project open(ResolvedItem item, PlanProject wanted) {
    var ground = desk.ground(item.community());
    Refusal.unless(item.effectiveOn() != null, "resolution.not-effective", item.resolution());
    var number = "XM-%d-%05d".formatted(item.year(), Sql.on(database).number("select nextval('projects.project_number_seq')"));
    var project = new Project(ground, item, Charges.of(item.purpose()), number, desk.caller(), desk.now());
    project.plan(plan(item.kind(), wanted));
    desk.keepNew(project);
    Sql.on(database).update("insert into projects.project_item (item, project, amount) values (?, ?, ?)", item.item(), project.id(), item.amount());
    return project;
  }

  public void plan(Project project, PlanProject wanted) {
    project.plan(plan(project.kind(), wanted));
    desk.go(project, ProjectMove.PLAN, null);
  }

  private Project.Plan plan(ItemKind kind, PlanProject wanted) {
    if (wanted.getEndsOn().isBefore(wanted.getStartsOn())) throw Refusal.invalid("project.days", wanted.getStartsOn(), wanted.getEndsOn());
    var template = rules.template(kind, wanted.getTemplate(), desk.today());
    var planner = wanted.getPlanner() == null || wanted.getPlanner().isBlank() ? null : wanted.getPlanner().strip();
    if (template.planner() && planner == null) throw Refusal.invalid("project.planner-missing", template.title());
    return new Project.Plan(template.id(), wanted.getGoal().strip(), wanted.getPlace().strip(), wanted.getHouseholds(), wanted.getLead().strip(), planner, wanted.getStartsOn(), wanted.getEndsOn());
  }
}
