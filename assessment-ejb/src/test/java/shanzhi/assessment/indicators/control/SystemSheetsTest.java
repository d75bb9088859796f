package shanzhi.assessment.indicators.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;

/** A system as rows of a workbook. */
class SystemSheetsTest {

  private static final IndicatorSystem SYSTEM = SystemFile.read(shipped());

  private static List<SystemRow> rows() { return new ArrayList<>(SystemRow.of(SYSTEM, 3, "seal")); }

  @Test void rows_and_text_say_the_same_whatever_the_order() {
    var rows = rows();
    assertTrue(SystemSheets.faults(rows).isEmpty());
    assertEquals(SYSTEM, SystemFile.read(SystemSheets.text(rows, new ArrayList<>())));
    rows.add(rows.remove(0));
    assertEquals(SYSTEM, SystemFile.read(SystemSheets.text(rows, new ArrayList<>())));
  }

  @Test void each_row_that_cannot_be_read_is_named_and_not_only_the_first() {
    var faults = faults("DJ-1", row -> with(row, "method", "估计"), "GZ-2", row -> with(row, "parameter", "一|二"), "FJ-1", row -> with(row, "figure", "两年"));
    assertEquals(Map.of("指标 DJ-1", "indicators.fault.WORD", "指标 GZ-2", "indicators.cell", "否决 FJ-1", "indicators.fault.NUMBER"), faults);
  }

  @Test void a_weight_that_does_not_fit_is_said_at_its_dimension_and_a_share_at_its_rule() {
    assertEquals(Map.of("维度 DJ", "indicators.fault.WEIGHTS"), faults("DJ-4", row -> with(row, "figure", "5"), "", row -> row, "", row -> row));
    assertEquals(Map.of("规则 材料", "indicators.fault.SHARES"), faults("材料", row -> with(row, "figure", "31"), "", row -> row, "", row -> row));
  }

  @Test void what_the_whole_misses_is_said_at_its_code() {
    var rows = rows();
    rows.removeIf(row -> row.is("基本", "来源"));
    assertEquals("indicators.fault.MISSING", SystemSheets.faults(rows).get("基本 编码").key());
  }

  private static Map<String, String> faults(String first, UnaryOperator<SystemRow> one, String second, UnaryOperator<SystemRow> two, String third, UnaryOperator<SystemRow> three) {
    var rows = rows().stream().map(row -> row.code().equals(first) ? one.apply(row) : row.code().equals(second) ? two.apply(row) : row.code().equals(third) ? three.apply(row) : row).toList();
    return SystemSheets.faults(rows).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().key()));
  }

  private static SystemRow with(SystemRow row, String cell, String value) {
    return new SystemRow(row.part(), row.code(), row.name(), row.dimension(), row.nature(), row.required(), cell.equals("figure") ? value : row.figure(), cell.equals("method") ? value : row.method(),
        cell.equals("parameter") ? value : row.parameter(), row.classes(), row.drawn(), row.basis());
  }

  private static String shipped() {
    try (var in = SystemSheetsTest.class.getResourceAsStream("/data/indicators/shifan-shequ.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
