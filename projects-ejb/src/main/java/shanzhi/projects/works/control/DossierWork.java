package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.projects.ledger.boundary.PaymentSheet;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.projects.works.boundary.Dossiers;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.Projects;

/** 项目档案: an index, the papers of its resolution, its publicity sheet, its vouchers with the hands they went through, and all files of a project in one archive. */
@ApplicationScoped
public class DossierWork implements Work {

  public static final String KIND = "project-dossier";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Projects projects;
  @Inject Dossiers dossiers;
  @Inject Resolutions resolutions;
  @Inject Meetings meetings;
  @Inject Vouchers vouchers;
  @Inject Payments payments;
  @Inject ProjectPapers sheets;
  @Inject Prints prints;
  @Inject Jurisdiction jurisdiction;
  @Inject DossierText text;
  @Inject Files files;
  @Inject Clock clock;

  private record Paper(String kind, byte[] pdf) {}

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) throws IOException {
    var number = parameters.getString("number");
    var sheet = projects.sheet(number);
    var papers = papers(sheet);
    progress.total(papers.size() + sheet.files().size() + 1L);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      var index = new StringBuilder(text.head(sheet));
      int place = 0;
      for (var paper : papers) {
        var name = "%02d-%s.pdf".formatted(++place, paper.kind());
        put(zip, name, new ByteArrayInputStream(paper.pdf()));
        index.append(text.line(place, paper.kind(), name, ChinaTime.today(clock).toString()));
        progress.done(place);
      }
      for (var file : sheet.files()) {
        var name = name(++place, file);
        try (var in = projects.file(number, file.id(), false).stream()) {
          put(zip, name, in);
        }
        index.append(text.line(place, file, name));
        progress.done(place);
      }
      put(zip, "00-目录.txt", new ByteArrayInputStream(index.toString().getBytes(StandardCharsets.UTF_8)));
    }
    progress.result(files.keepArchive("项目档案-" + number + ".zip", bytes.toByteArray()).id());
    progress.say(sheet.line().title());
  }

  private static void put(ZipOutputStream zip, String name, InputStream in) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    in.transferTo(zip);
    zip.closeEntry();
  }

  /** Printed for the archive: how it was resolved, for those who may read that, and what residents are told. A resolution taken over on paper is among the files. */
  private List<Paper> papers(ProjectSheet sheet) {
    var papers = new ArrayList<Paper>();
    if (jurisdiction.covers(Rights.DELIBERATION_READ, Territory.of(sheet.line().community()))) {
      var resolution = sheet.facts().resolution();
      if (Sql.on(database).number("select count(*) from projects.resolution where number = ?", resolution) > 0) papers.add(new Paper("决议", resolutions.print(resolution).pdf()));
      Sql.on(database).one("select m.number from projects.meeting m join projects.resolution r on r.meeting = m.id where r.number = ? and m.recorded_by is not null", row -> row.text("number"), resolution)
          .ifPresent(meeting -> papers.add(new Paper("会议记录", meetings.minutes(meeting).pdf())));
    }
    papers.add(new Paper("项目公示表", dossiers.publicity(sheet.line().number()).pdf()));
    if (jurisdiction.covers(Rights.FUND_READ, Territory.of(sheet.line().community()))) {
      var booked = vouchers.of(sheet.items());
      if (!booked.isEmpty()) papers.add(new Paper("资金凭证清单", prints.print(sheets.vouchers(sheet, booked, payments(sheet))).pdf()));
    }
    return papers;
  }

  private List<PaymentSheet> payments(ProjectSheet sheet) { return sheet.instalments().stream().map(ProjectSheet.Instalment::payment).filter(Objects::nonNull).map(payments::sheet).toList(); }

  /** Numbered, so that two files of one name both have a place. */
  private static String name(int place, ProjectSheet.Attached file) { return "%02d-%s-%s".formatted(place, DossierText.kind(file.kind()), file.name().replaceAll("[/\\\\]", "_")); }
}
