package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.FundSamples.CLERK;
import static shanzhi.projects.FundSamples.STRANGER;
import static shanzhi.projects.FundSamples.WORKER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.kernel.Refusal;
import shanzhi.projects.FundSamples;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.OwnShares;
import shanzhi.projects.ledger.boundary.ReceiveOwn;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.Dossiers;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.testkit.TestEar;

/** The archive of a project: its index names all that lies in it, and all that was kept lies in it. */
@ExtendWith(ArquillianExtension.class)
class DossierIT {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", DossierIT.class, Resolved.class, FundSamples.class); }

  @Inject Projects projects;
  @Inject Filings filings;
  @Inject Dossiers dossiers;
  @Inject Files files;
  @Inject Jobs jobs;
  @Inject Commitments commitments;
  @Inject OwnShares ownShares;
  @Inject Vouchers vouchers;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @Test void the_archive_holds_every_file_twice_named_or_not_and_an_index_of_them() throws Exception {
    var item = new Resolved(database, commitments, CLERK).item("档案试件", "RESIDENTS", "COURTYARD", "500.00");
    var number = CLERK.calls(() -> projects.open(Resolved.plan(item, null)));
    CLERK.does(() -> {
      var kept = List.of(files.keep("议决记录.pdf", PDF).id(), files.keep("议决记录.pdf", PDF).id());
      filings.submit(number, ActOnProject.at(projects.sheet(number).line().version(), "请备案").with("EVIDENCE", kept));
    });
    CLERK.calls(() -> ownShares.receive(new ReceiveOwn(item, new BigDecimal("12.34"), Resolved.today(), "缴款 " + item)));
    var booked = CLERK.calls(() -> vouchers.of(List.of(item)));
    assertEquals(List.of("12.34 缴款 " + item), booked.stream().map(one -> one.in() + " " + one.evidence()).toList(), "own money is found by the item it is for");
    assertEquals(List.of(), STRANGER.calls(() -> vouchers.of(List.of(item))));
    long job = CLERK.calls(() -> dossiers.order(number));
    for (int i = 0; i < 1200 && !CLERK.calls(() -> jobs.get(job)).state().ended(); i++) Thread.sleep(50);
    assertTrue(CLERK.calls(() -> jobs.get(job)).hasResult());
    var entries = CLERK.calls(() -> entries(job));
    assertEquals(List.of("01-决议.pdf", "02-项目公示表.pdf", "03-资金凭证清单.pdf", "04-佐证材料-议决记录.pdf", "05-佐证材料-议决记录.pdf", "00-目录.txt"), List.copyOf(entries.keySet()));
    assertEquals(PDF.length, entries.get("05-佐证材料-议决记录.pdf").length);
    assertTrue(new String(entries.get("03-资金凭证清单.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    assertTrue(new String(entries.get("01-决议.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF") && entries.get("02-项目公示表.pdf").length > 5_000);
    var index = new String(entries.get("00-目录.txt"), StandardCharsets.UTF_8);
    for (var named : List.of(number, item, "议决金额（元）：500.00", "申请备案", "1. 决议", "3. 资金凭证清单", "04-佐证材料-议决记录.pdf", "05-佐证材料-议决记录.pdf")) assertTrue(index.contains(named), () -> named + " in " + index);
    assertEquals("project.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> dossiers.order(number))).key());
    assertThrows(EJBAccessException.class, () -> WORKER.calls(() -> dossiers.order(number)));
  }

  private LinkedHashMap<String, byte[]> entries(long job) throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(jobs.result(job).stream(), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) all.put(entry.getName(), zip.readAllBytes());
    }
    return all;
  }
}
