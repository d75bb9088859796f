package shanzhi.assessment.likeness.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final String MINUTES = "飞龙社区区域化党建联席会议于2025年3月12日下午召开，应到二十三人，实到二十一人。会议听取了网格长关于走访入户的通报，物业企业说明了车棚充电桩改造的进度，并承诺在月底之前完成第二批安装。"
      + "居民代表反映三号楼侧门夜间照明不足，请责任单位三日内到现场核查。社区社会组织汇报亲子课堂开办情况，家长满意度比上一期有所提高。会议议定设立共享工具角，由楼栋长轮流保管并登记借还。";
  private static final String REWORDED = "东街社区区域化党建联席会议于2026年9月5日上午召开，应到十九人，实到十七人。会议听取网格长关于走访入户情况的通报，物业公司说明了车棚充电桩改造的进展，并承诺在年底之前完成第二批安装。"
      + "居民代表反映五号楼侧门夜间照明不足，请责任单位五日内到现场核查。社区社会组织汇报亲子课堂开办情况，家长的满意度比上一期有所提升。会议决定设立共享工具角，由楼栋长轮流保管并登记借还。";
  private static final String OTHER = "消防演练当日模拟厨房起火，值班员两分钟内发出广播，居民沿楼梯疏散到北侧广场集合，清点无遗漏。消防站讲解灭火器压力表的读法，居民轮流上手操作。高龄住户由结对志愿者护送下楼，轮椅通道始终畅通。"
      + "总结认为对讲设备在地下车库信号不稳，已请通信公司补点；楼道堆物影响通行，当场劝离，约定每月清理一次并公示照片。下一次演练安排在冬季，重点检验夜间值守与燃气关阀。";

  /** Pieces of three counted one by one, without any sketch. */
  private static Set<String> pieces(String text) {
    var plain = text.replaceAll("[^\\p{L}\\p{Nd}]", "").replaceAll("\\p{Nd}", "0");
    return IntStream.rangeClosed(0, plain.length() - 3).mapToObj(at -> plain.substring(at, at + 3)).collect(Collectors.toSet());
  }

  private static double common(String one, String other) {
    var both = new HashSet<>(pieces(one));
    both.retainAll(pieces(other));
    var all = new HashSet<>(pieces(one));
    all.addAll(pieces(other));
    return 100.0 * both.size() / all.size();
  }

  @Test void a_reworded_copy_is_found_by_more_than_half_of_its_pieces() {
    int share = Wording.share(Wording.of(MINUTES), Wording.of(REWORDED));
    assertTrue(common(MINUTES, REWORDED) > 50, "what is asked is the case: " + common(MINUTES, REWORDED));
    assertTrue(share >= 50, String.valueOf(share));
    assertEquals(common(MINUTES, REWORDED), share, 12, "the sketch tells what counting tells");
    assertTrue(bandsInCommon(MINUTES, REWORDED) > 0, "and it would be looked at");
  }

  @Test void a_text_on_something_else_has_little_in_common() {
    assertTrue(common(MINUTES, OTHER) < 10);
    assertTrue(Wording.share(Wording.of(MINUTES), Wording.of(OTHER)) < 20);
  }

  @Test void blanks_widths_and_figures_make_no_difference() {
    var other = MINUTES.replace("2025", "２０２４").replace("3月12日", "4月08日").replace("，", " ， \n");
    assertEquals(100, Wording.share(Wording.of(MINUTES), Wording.of(other)));
  }

  @Test void a_few_words_are_nothing_that_could_be_copied() {
    assertNull(Wording.of(""));
    assertNull(Wording.of("应急预案与演练记录"));
    assertNull(Wording.of("会议记录".repeat(500)), "many words, four pieces");
  }

  @Test void half_in_common_is_looked_at_and_nothing_in_common_is_not() {
    var random = new Random(7);
    int found = 0;
    int lost = 0;
    for (int turn = 0; turn < 100; turn++) {
      var shared = letters(random, 400);
      var one = shared + letters(random, 200);
      if (bandsInCommon(one, shared + letters(random, 200)) > 0) found++;
      if (bandsInCommon(one, letters(random, 600)) > 0) lost++;
    }
    assertTrue(found >= 97, "of a hundred that have half in common: " + found);
    assertEquals(0, lost);
  }

  private static String letters(Random random, int many) { return random.ints(many, 0x4e00, 0x9fa5).mapToObj(Character::toString).collect(Collectors.joining()); }

  private static long bandsInCommon(String one, String other) {
    var first = Wording.bands(Wording.of(one));
    var second = Wording.bands(Wording.of(other));
    return Arrays.stream(first).filter(band -> Arrays.stream(second).anyMatch(theirs -> theirs == band)).count();
  }
}
