package shanzhi.projects.works.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.Projects;

/** 项目档案: an index, the money, the steps and all files of a project in one archive. */
@ApplicationScoped
public class DossierWork implements Work {

  public static final String KIND = "project-dossier";

  @Inject Projects projects;
  @Inject DossierText text;
  @Inject Files files;

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) throws IOException {
    var number = parameters.getString("number");
    var sheet = projects.sheet(number);
    progress.total(sheet.files().size() + 1L);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      var index = new StringBuilder(text.head(sheet));
      int place = 0;
      for (var file : sheet.files()) {
        var name = name(++place, file);
        try (var in = projects.file(number, file.id(), false).stream()) {
          zip.putNextEntry(new ZipEntry(name));
          in.transferTo(zip);
          zip.closeEntry();
        }
        index.append(text.line(place, file, name));
        progress.done(place);
      }
      zip.putNextEntry(new ZipEntry("00-目录.txt"));
      zip.write(index.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    progress.result(files.keepArchive("项目档案-" + number + ".zip", bytes.toByteArray()).id());
    progress.say(sheet.line().title());
  }

  /** Numbered, so that two files of one name both have a place. */
  private static String name(int place, ProjectSheet.Attached file) { return "%02d-%s-%s".formatted(place, DossierText.kind(file.kind()), file.name().replaceAll("[/\\\\]", "_")); }
}
