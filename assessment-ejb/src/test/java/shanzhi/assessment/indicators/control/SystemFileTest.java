package shanzhi.assessment.indicators.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.Nature;
import shanzhi.assessment.indicators.boundary.SystemFault;
import shanzhi.assessment.indicators.boundary.SystemFinding;
import shanzhi.kernel.Refusal;

class SystemFileTest {

  private static final String SHIPPED = shipped("shifan-shequ");

  @Test void the_shipped_system_is_whole() {
    var system = SystemFile.read(SHIPPED);
    assertEquals(List.of(), SystemChecks.of(system));
    assertEquals(new BigDecimal("70"), most(system, Nature.COMMON));
    assertEquals(new BigDecimal("20"), most(system, Nature.CHARACTERISTIC));
    assertEquals(new BigDecimal("10"), most(system, Nature.GUIDING));
  }

  @Test void each_class_of_community_is_scored_out_of_ninety_and_ten() {
    var system = SystemFile.read(SHIPPED);
    for (var kind : system.classes()) {
      assertEquals(new BigDecimal("100"), system.indicators().stream().filter(one -> one.holdsFor(kind)).map(Indicator::most).reduce(BigDecimal.ZERO, BigDecimal::add), kind);
    }
  }

  @ParameterizedTest @ValueSource(strings = {"shifan-shequ", "jianzai", "hongse-wuye", "jinlingtan", "zuimei", "zhuti", "xinyi", "jizhong", "xingji"})
  void every_shipped_system_could_be_published_and_is_written_as_it_was_read(String name) {
    var system = SystemFile.read(shipped(name));
    assertEquals(List.of(), SystemChecks.of(system));
    assertEquals(system, SystemFile.read(SystemFile.write(system)));
    for (var kind : system.classes().isEmpty() ? List.of("") : system.classes()) {
      assertEquals(0, system.indicators().stream().filter(one -> one.holdsFor(kind)).map(Indicator::most).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(new BigDecimal("100")), name + " " + kind);
    }
  }

  /** What stands in no document says so, and what stands in one names it. */
  @ParameterizedTest @CsvSource({"jianzai,10", "hongse-wuye,11", "jinlingtan,0"})
  void points_taken_from_a_document_name_its_place(String name, int cited) {
    var system = SystemFile.read(shipped(name));
    assertEquals(cited, system.indicators().stream().filter(one -> one.basis().matches("评分参考表 \\d.*|评分表：.*") && !one.sample()).count());
    assertEquals(List.of(), system.indicators().stream().filter(one -> one.basis().isBlank()).map(Indicator::code).toList());
    if (cited == 0) assertEquals(List.of(), system.indicators().stream().filter(one -> !one.sample()).map(Indicator::code).toList());
  }

  @ParameterizedTest @CsvSource(delimiter = '~', value = {
      "HJ-1 | HJ |~HJ-1 | XX |~HJ WEIGHTS 7 ≠ 10, HJ-1 NO_SUCH_DIMENSION XX",
      "1:1 2:2 3:3~1:1 1:2 3:3~HJ-1 BANDS_ORDER 1:2",
      "1:1 2:2 3:3~1:1 2:1 3:3~HJ-1 BAND_UNREACHABLE 2:1",
      "1:1 2:2 3:3~1:1 2:2 3:4~HJ-1 BAND_ABOVE_MOST 3:4",
      "1:1 2:2 3:3~1:1 2:2~HJ-1 BAND_BELOW_MOST 2 < 3",
      "1:1 2:2 3:3~many~HJ-1 WORD many",
      "扣分 | 0.5 | | | 每处~扣分 | 4 | | | 每处~HJ-2 DEDUCTION 4",
      "4 | 评议 | 0.5 | | | 现场走访~4 | 评议 | 0.3 | | | 现场走访~HJ-3 STEP 0.3 ∤ 4",
      "完成率 | 12 |~完成率 | 0 |~DJ-3 TARGET 0",
      "是否 | | | | 预案~是否 | 1 | | | 预案~PA-3 WORD 1",
      "PA-4 | PA~PA-3 | PA~PA-3 CODE_TWICE PA-3",
      "0.5 | 城镇 | | 现场查看~0.5 | 山区 | | 现场查看~TX WEIGHTS 城镇 12 ≠ 20, TX-C1 NO_SUCH_CLASS 山区",
      "满意度 | 20~满意度 | 25~规则 SHARES 105 ≠ 100",
      "PA-4 | PA | 纠纷就地化解~PA-4 | PA | 应急预案并每年演练~PA-4 NAME_TWICE PA-3",
      "率（%） | 必达 | 2 | 完成率 | 100 | | grid.hazards-rectified~率（%） | 必达 | 2 | 分档 | 100:1 120:2 | | grid.hazards-rectified~PA-2 BAND_OVER_HUNDRED 120:2",
      "完成率 | 40 | | staff.certificates~完成率 | 100 | | staff.staffing~FW-5 COUNTED_TWICE FW-4",
      "评议 | 0.5 | | | 调解台账~评议 | 0.5 | | grid.x | 调解台账~PA-4 DRAWN_JUDGEMENT grid.x"})
  void each_thing_wrong_is_found_and_named(String right, String wrong, String findings) {
    var text = SHIPPED.replace(right, wrong);
    assertEquals(false, text.equals(SHIPPED), "nothing was changed");
    assertEquals(findings, SystemChecks.of(SystemFile.read(text)).stream().map(SystemFileTest::said).sorted().collect(Collectors.joining(", ")));
  }

  @ParameterizedTest @CsvSource(delimiter = '~', value = {
      "DJ | 党建引领 | 共性 | 14~DJ | 党建引领 | 共同 | 14~WORD", "DJ | 党建引领 | 共性 | 14~DJ | 党建引领 | 共性 | 十四~NUMBER", "DJ | 党建引领 | 共性 | 14~DJ | 党建引领 | 共性~CELLS",
      "[否决]~[一票否决]~SECTION", "自: 2023-01-01~自: 2023-13-01~DATE", "名称: ~称呼: ~HEAD", "来源: ~说明: ~HEAD", "评议 | 0.5 | | | 调解~估计 | 0.5 | | | 调解~WORD"})
  void a_line_that_cannot_be_read_is_named(String right, String wrong, SystemFault fault) {
    var text = SHIPPED.replace(right, wrong);
    assertEquals(false, text.equals(SHIPPED), "nothing was changed");
    var refusal = assertThrows(Refusal.class, () -> SystemFile.read(text));
    assertEquals("indicators.line", refusal.key());
    assertEquals(fault, refusal.args().get(1));
  }

  private static String said(SystemFinding one) { return one.where() + " " + one.fault() + " " + one.detail(); }

  private static BigDecimal most(IndicatorSystem system, Nature nature) {
    return system.dimensions().stream().filter(one -> one.nature() == nature).map(IndicatorSystem.Dimension::most).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String shipped(String name) {
    try (var in = SystemFileTest.class.getResourceAsStream("/data/indicators/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
