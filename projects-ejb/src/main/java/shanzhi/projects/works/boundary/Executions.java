package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_ACCEPT;
import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.kernel.Refusal;
import shanzhi.projects.works.control.Carrying;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.entity.ProjectMove;

/** 实施与验收: begun, reported on, handed over, and accepted or sent back by the supervision committee. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Executions {

  @Inject ProjectDesk desk;
  @Inject Carrying carrying;

  /** @throws Refusal project.unknown (404); project.photos-before, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void begin(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.BEGIN);
    desk.attach(project, act);
    carrying.pictures(project, "BEFORE", "project.photos-before");
    desk.go(project, ProjectMove.BEGIN, act.said());
  }

  /** How far it is. @throws Refusal project.unknown (404); project.words-missing (400); changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void report(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.REPORT);
    desk.attach(project, act);
    if (act.getProgress() != null) project.reported(act.getProgress());
    desk.go(project, ProjectMove.REPORT, (act.getProgress() == null ? "" : act.getProgress() + "% ") + act.reason());
  }

  /** Done, to be accepted. @throws Refusal project.unknown (404); project.photos-after, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void handOver(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.HAND_OVER);
    desk.attach(project, act);
    carrying.pictures(project, "AFTER", "project.photos-after");
    project.reported(100);
    project.handedOverBy(desk.caller());
    desk.go(project, ProjectMove.HAND_OVER, act.said());
  }

  /** @throws Refusal project.unknown (404); project.own, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_ACCEPT)
  public void accept(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.ACCEPT);
    project.judgedBy(desk.identities());
    desk.attach(project, act);
    desk.go(project, ProjectMove.ACCEPT, act.said());
  }

  /** Back to be mended. @throws Refusal project.unknown (404); project.words-missing (400); project.own, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_ACCEPT)
  public void reject(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.REJECT);
    project.judgedBy(desk.identities());
    desk.attach(project, act);
    desk.go(project, ProjectMove.REJECT, act.reason());
  }
}
