package shanzhi.assessment.programmes.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;

class ProgrammeFileTest {

  private static final String BEST = ProgrammeBook.resource("zuimei");

  private static Programme read(String name) { return ProgrammeFile.read(ProgrammeBook.resource(name)); }

  @Test void every_kind_is_shipped_and_every_code_once() {
    var all = ProgrammeBook.SHIPPED.stream().map(ProgrammeFileTest::read).toList();
    assertEquals(new TreeSet<>(Arrays.asList(ProgrammeKind.values())), all.stream().map(Programme::kind).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(all.size(), all.stream().map(Programme::code).distinct().count());
    assertTrue(all.stream().allMatch(one -> one.source().length() > 10), "each says where it is from");
  }

  @Test void the_twelve_items_of_a_centre_are_there_and_six_of_them_stand_in_no_report() {
    var centre = read("qinminhua");
    assertEquals(12, centre.items().size());
    assertEquals(6, centre.items().stream().filter(one -> one.source().startsWith("示例")).count());
    assertEquals(9, read("weilai").items().size(), "nine scenes");
    assertEquals(List.of("文化创意", "一老一小", "智慧应用"), read("zhuti").categories());
  }

  @Test void a_pilot_of_near_zero_carbon_passes_from_ninety_on() { assertEquals(new BigDecimal("90"), read("jinlingtan").rule("命名线")); }

  @ParameterizedTest @CsvSource(delimiter = '~', value = {"网络投票 | 40~网络投票 | 50~ZMPX shares do not sum to 100", "每人票数 | 3~~ZMPX misses 每人票数", "种类: 公众评选~种类: 评选~评选", "来源: ~出处: ~出处: ", "复查月数 | 24~复查月数~复查月数"})
  void a_definition_that_leaves_something_open_is_not_read(String right, String wrong, String said) {
    var text = BEST.replace(right, wrong == null ? "" : wrong);
    assertTrue(assertThrows(IllegalArgumentException.class, () -> ProgrammeFile.read(text)).getMessage().startsWith(said));
  }
}
