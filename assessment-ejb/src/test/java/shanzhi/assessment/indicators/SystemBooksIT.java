package shanzhi.assessment.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.indicators.boundary.SystemLine;
import shanzhi.assessment.indicators.boundary.SystemState;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** An indicator system goes out as a workbook, is changed there, comes in as the next version, and nothing foreign or tampered comes with it. */
@ExtendWith(ArquillianExtension.class)
class SystemBooksIT {

  private static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller HR = Caller.named("hr").as(JobRole.HR);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", SystemBooksIT.class); }

  @Inject IndicatorSystems systems;
  @Inject SystemBook book;
  @Inject Sheets sheets;
  @Inject Jobs jobs;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** A system of its own, published as version 1. */
  private SystemLine published() {
    var shipped = ORGANISER.calls(() -> systems.ledger()).stream().filter(one -> one.code().equals("XYZL")).findFirst().orElseThrow();
    var code = "BOOK-" + System.nanoTime() % 10_000_000;
    long id = ORGANISER.calls(() -> systems.draft(systems.sheet(shipped.id()).text().replace("编码: XYZL", "编码: " + code)));
    LEADER.does(() -> systems.publish(id, 0));
    return newest(code);
  }

  private SystemLine newest(String code) { return ORGANISER.calls(() -> systems.ledger()).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(); }

  private byte[] changed(SystemLine line, Consumer<Sheet> change) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(ORGANISER.calls(() -> systems.workbook(line.id())))); var out = new ByteArrayOutputStream()) {
      change.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Consumer<Sheet> cell(String part, String code, int column, String value) {
    return sheet -> {
      for (var row : sheet) if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(part) && row.getCell(1).getStringCellValue().equals(code)) {
        row.createCell(column).setCellValue(value);   // a cell of its own: setting the old one would keep its inline text beside
        return;
      }
      throw new AssertionError("no row " + part + " " + code);
    };
  }

  private RunView uploaded(byte[] book) { return ORGANISER.calls(() -> sheets.upload("indicator-systems", "体系.xlsx", book)); }

  private Map<String, String> wrong(RunView run) {
    return ORGANISER.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).stream().collect(Collectors.toMap(row -> row.cells().get(0) + " " + row.cells().get(1), row -> row.complaints().get(0).key()));
  }

  private void apply(RunView run) {
    long job = ORGANISER.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL));
    for (int i = 0; i < 1200; i++) {
      if (ORGANISER.calls(() -> jobs.get(job)).state().ended()) return;
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
    throw new AssertionError("job " + job + " does not end");
  }

  @Test void a_shipped_system_that_changed_is_the_next_version_and_the_one_before_stays() {
    var shipped = ORGANISER.calls(() -> systems.ledger()).stream().filter(one -> one.code().equals("XYZL")).findFirst().orElseThrow();
    var code = "SHIP" + System.nanoTime() % 100000;
    var text = ORGANISER.calls(() -> systems.sheet(shipped.id())).text().replace("编码: XYZL", "编码: " + code);
    book.ship(text);
    book.ship(text);
    assertEquals(1, newest(code).number(), "the same text is the same version");
    var first = newest(code).id();
    book.ship(text.replaceFirst("名称: ", "名称: 新版"));
    assertEquals(2, newest(code).number());
    book.ship(text);
    assertEquals(2, newest(code).number(), "what was shipped once is not shipped again");
    assertEquals(text, ORGANISER.calls(() -> systems.sheet(first)).text());
  }

  @Test void a_changed_workbook_becomes_the_next_draft_which_somebody_else_publishes() {
    var first = published();
    var run = uploaded(changed(first, cell("指标", "GZ-2", 2, "业主议事会运行")));
    assertEquals(0, run.errors(), () -> wrong(run).toString());
    apply(run);
    var second = newest(first.code());
    assertEquals(List.of(2, SystemState.DRAFT), List.of(second.number(), second.state()));
    var sheet = ORGANISER.calls(() -> systems.sheet(second.id()));
    assertTrue(sheet.system().indicators().stream().anyMatch(one -> one.name().equals("业主议事会运行")));
    assertEquals(ORGANISER.calls(() -> systems.sheet(first.id())).system().indicators().size(), sheet.system().indicators().size());
    // the draft goes out and comes in again as itself
    var again = uploaded(changed(second, cell("基本", "说明", 2, "第二版")));
    assertEquals(0, again.errors(), () -> wrong(again).toString());
    apply(again);
    assertEquals(2, newest(first.code()).number(), "the draft is written anew");
    assertEquals("第二版", ORGANISER.calls(() -> systems.sheet(newest(first.code()).id())).system().note());
    LEADER.does(() -> systems.publish(newest(first.code()).id(), newest(first.code()).version()));
    assertThrows(Sql.SqlFailure.class, () -> Sql.on(database).update("update assessment.indicator_system set name = '改名' where id = ?", second.id()));
    // the workbook of the first version is old now
    assertEquals(Map.of("基本 编码", "indicators.book-stale"), wrong(uploaded(changed(first, sheet1 -> { }))));
  }

  @Test void a_tampered_or_foreign_workbook_is_refused_with_the_rule() {
    var line = published();
    assertEquals("indicators.book-tampered", wrong(uploaded(changed(line, cell("基本", "封印", 2, "0000")))).get("基本 编码"));
    assertEquals("indicators.book-tampered", wrong(uploaded(changed(line, cell("基本", "版次", 2, "7")))).get("基本 编码"));
    // the seal of one system under the code of another
    assertEquals("indicators.book-tampered", wrong(uploaded(changed(line, cell("基本", "编码", 2, "SFSQ")))).get("基本 编码"));
    assertEquals("indicators.book-foreign", wrong(uploaded(changed(line, cell("基本", "编码", 2, "ELSEWHERE-1")))).get("基本 编码"));
    var unsealed = changed(line, sheet -> { for (int i = sheet.getLastRowNum(); i > 0; i--) if (List.of("版次", "封印").contains(sheet.getRow(i).getCell(1).getStringCellValue())) sheet.removeRow(sheet.getRow(i)); });
    assertEquals("indicators.book-unsealed", wrong(uploaded(unsealed)).get("基本 编码"));
    var run = uploaded(unsealed);
    assertEquals("sheet.has-errors", assertThrows(Refusal.class, () -> ORGANISER.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL))).key());
    // another ledger's workbook has other titles
    assertTrue(uploaded("姓名,手机号\n甲,13800000000\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).missing().contains("部分"));
    assertEquals(1, newest(line.code()).number(), "nothing came in");
  }

  @Test void whatever_is_wrong_with_the_system_is_said_at_its_row() {
    var line = published();
    var wrong = wrong(uploaded(changed(line, cell("指标", "GZ-1", 6, "11").andThen(cell("指标", "GK-1", 8, "6:10 6:18 12:25")).andThen(cell("规则", "材料", 6, "31")))));
    assertEquals(Map.of("维度 GZ", "indicators.fault.WEIGHTS", "指标 GZ-1", "indicators.fault.BAND_BELOW_MOST", "指标 GK-1", "indicators.fault.BANDS_ORDER", "规则 材料", "indicators.fault.SHARES"), wrong);
    // skipping what is wrong would leave half a system
    var run = uploaded(changed(line, cell("指标", "GZ-1", 7, "估计")));
    assertEquals(Map.of("指标 GZ-1", "indicators.fault.WORD"), wrong(run));
    long job = ORGANISER.calls(() -> sheets.apply(run.id(), Sheets.OnError.SKIP));
    for (int i = 0; i < 1200 && !ORGANISER.calls(() -> jobs.get(job)).state().ended(); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
    assertEquals(1, newest(line.code()).number());
  }

  @Test void only_an_organiser_brings_one_in_and_whoever_reads_takes_one_out() {
    var line = published();
    var book = ORGANISER.calls(() -> systems.workbook(line.id()));
    assertThrows(EJBAccessException.class, () -> TOWN.calls(() -> sheets.upload("indicator-systems", "体系.xlsx", book)));
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> systems.workbook(line.id())));
    assertTrue(TOWN.calls(() -> systems.workbook(line.id())).length > 1000);
    var stranger = Caller.named("organiser-jt").as(JobRole.ORGANISER);
    assertEquals("indicators.unknown", assertThrows(Refusal.class, () -> stranger.calls(() -> systems.workbook(line.id()))).key());
  }
}
