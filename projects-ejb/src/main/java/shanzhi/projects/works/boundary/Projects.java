package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.projects.works.control.Planning;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.control.ProjectReader;
import shanzhi.projects.works.control.SheetReader;
import shanzhi.projects.works.control.WorksRules;
import shanzhi.projects.works.entity.ProjectMove;

/** 项目: what became of the resolved items of an area. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Projects {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject ProjectReader reader;
  @Inject SheetReader sheets;
  @Inject Planning planning;
  @Inject WorksRules rules;
  @Inject Resolutions resolutions;
  @Inject Files files;

  /** Newest first. */
  public Page<ProjectLine> ledger(@NotNull @Valid ProjectQuery query) { return reader.ledger(query); }

  /** Projects whose midterm review the caller should hold by now. @param rows at most 100 */
  public Page<ProjectLine> midterms(int rows) { return reader.midterms(rows); }

  /** @throws Refusal project.unknown (404) */
  public ProjectSheet sheet(@NotNull String number) { return sheets.sheet(desk.found(number)); }

  /** Number of the project that spends the money of an item; empty while there is none, or out of reach. */
  public List<String> of(@NotNull String item) {
    return Sql.on(database).list("select p.number, p.community from projects.project_item i join projects.project p on p.id = i.project where i.item = ?", row -> new String[] {row.text("number"), row.text("community")}, item)
        .stream().filter(one -> desk.covers(PROJECT_READ, one[1])).map(one -> one[0]).toList();
  }

  /** Ways a project may go today. */
  public List<TemplateLine> templates() { return rules.templates(desk.today()); }

  /**
   * Makes a project of a resolved item in effect.
   *
   * @return its number
   * @throws Refusal resolution.unknown-item, area.out-of-reach (404); project.unknown-template, project.days, project.planner-missing (400);
   *     resolution.not-effective, resolution.item-taken (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public String open(@NotNull(message = "请填写项目") @Valid PlanProject plan) {
    var item = resolutions.item(plan.getItem().strip());
    var project = planning.open(item, plan);
    resolutions.taken(item.item(), project.number());
    return project.number();
  }

  /** Another plan while it is not handed in. @throws Refusal project.unknown (404); changed-by-someone-else, project.move-not-allowed (409); project.days, project.planner-missing (400) */
  @RolesAllowed(PROJECT_EDIT)
  public void plan(@NotNull String number, @NotNull(message = "请填写项目") @Valid PlanProject plan) {
    planning.plan(desk.open(number, plan.getVersion(), ProjectMove.PLAN), plan);
  }

  /** A file of a project. @param small a picture of at most 480 pixels; @throws Refusal project.unknown, file.unknown (404) */
  public FileContent file(@NotNull String number, long file, boolean small) {
    desk.found(number);
    var subject = new Subject("project", number);
    return small ? files.thumbnail(subject, file) : files.open(subject, file);
  }
}
