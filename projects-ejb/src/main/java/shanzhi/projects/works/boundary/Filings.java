package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.entity.ProjectMove;

/** 备案: the community hands a project in, the town files it. Whoever made it does not file it. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Filings {

  @Inject ProjectDesk desk;

  /** @throws shanzhi.kernel.Refusal project.unknown (404); changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void submit(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.SUBMIT);
    project.handedInBy(desk.caller());
    desk.attach(project, act);
    desk.go(project, ProjectMove.SUBMIT, act.said());
  }

  /** Before the town has looked. @throws shanzhi.kernel.Refusal project.unknown (404); changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_EDIT)
  public void takeBack(@NotNull String number, @NotNull @Valid ActOnProject act) {
    desk.go(desk.open(number, act.getVersion(), ProjectMove.TAKE_BACK), ProjectMove.TAKE_BACK, act.said());
  }

  /** @throws shanzhi.kernel.Refusal project.unknown (404); project.words-missing (400); changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_FILE)
  public void sendBack(@NotNull String number, @NotNull @Valid ActOnProject act) {
    desk.go(desk.open(number, act.getVersion(), ProjectMove.SEND_BACK), ProjectMove.SEND_BACK, act.reason());
  }

  /** @throws shanzhi.kernel.Refusal project.unknown (404); project.own, changed-by-someone-else, project.move-not-allowed (409) */
  @RolesAllowed(PROJECT_FILE)
  public void file(@NotNull String number, @NotNull @Valid ActOnProject act) {
    var project = desk.open(number, act.getVersion(), ProjectMove.FILE);
    project.filedBy(desk.identities(), desk.caller());
    desk.go(project, ProjectMove.FILE, act.said());
  }
}
