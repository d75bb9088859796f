package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.projects.works.control.DossierWork;
import shanzhi.projects.works.control.ProjectDesk;
import shanzhi.projects.works.control.ProjectPapers;
import shanzhi.projects.works.control.SheetReader;

/** 档案与公示: everything about a project in one archive, and the sheet that hangs out for the residents. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class Dossiers {

  @Inject ProjectDesk desk;
  @Inject SheetReader sheets;
  @Inject ProjectPapers papers;
  @Inject Prints prints;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;

  /** Starts the job that packs all files of a project with an index; the archive waits among the caller's jobs. @return number of the job; @throws shanzhi.kernel.Refusal project.unknown (404) */
  public long order(@NotNull String number) {
    var found = desk.found(number);
    long job = jobs.start(DossierWork.KIND, "项目档案 " + number, Json.createObjectBuilder().add("number", number).build());
    audit.record("project.dossier", "project", number, found.community(), null, Map.of("job", job));
    return job;
  }

  /** What residents are told: money, phases, who carries it out, how it was reviewed. @throws shanzhi.kernel.Refusal project.unknown (404) */
  public Printed publicity(@NotNull String number) { return prints.print(papers.publicity(sheets.sheet(desk.found(number)))); }
}
