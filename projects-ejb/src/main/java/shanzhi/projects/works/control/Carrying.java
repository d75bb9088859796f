package shanzhi.projects.works.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.Refusal;
import shanzhi.projects.works.entity.Project;

/** What has to be there while a project is carried out. */
@ApplicationScoped
public class Carrying {

  @Inject WorksRules rules;
  @Inject Files files;

  /** Pictures of a kind, where the template demands them. @throws Refusal the given key (409) */
  public void pictures(Project project, String kind, String key) {
    if (!rules.template(project.template()).photos()) return;
    boolean there = files.of(new Subject("project", project.number())).stream().anyMatch(file -> kind.equals(file.kind()) && picture(file));
    Refusal.unless(there, key, project.number());
  }

  private static boolean picture(KeptFile file) { return file.picture(); }
}
