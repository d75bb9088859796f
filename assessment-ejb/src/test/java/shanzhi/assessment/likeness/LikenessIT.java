package shanzhi.assessment.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.rounds.RoundSteps;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.AttachEvidence;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Twin;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.JobRole;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** 近似比对 of what is handed in: a reworded copy is told with where its twin stands, whoever handed it in and when; another text and another sheet are not. */
@ExtendWith(ArquillianExtension.class)
class LikenessIT {

  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final String ELSEWHERE = "510131001001";
  private static final String[] AGREED = {"甲街道停车自治公约议定书，二〇二五年度第一次修订。", "一、住户凭登记的车牌停放，访客车辆由门岗发放当日凭证，过夜须提前向自治小组报备。", "二、消防通道及楼栋单元门前三米内不得停放，违者由楼栋长劝离并拍照留存。",
      "三、停车收益单独记账，每季度张贴明细，优先用于破损路面与照明的修补。", "四、老年代步车集中停放在东侧雨棚，充电只用统一插座，夜里十一点断电。", "五、争议由调解员先行调解，不成的提交议事会表决，三分之二以上同意方为通过。"};
  private static final String[] REWORDED = {"乙镇停车自治公约议定书，二〇二六年度第二次修订。", "一、住户凭登记的车牌停放，访客车辆由门卫发放当日凭证，过夜须提前向自治小组报备。", "二、消防通道和楼栋单元门前五米内不得停放，违者由楼栋长劝离并拍照留存。",
      "三、停车收益单独记账，每月张贴明细，优先用于破损路面与照明的维修。", "四、老年代步车集中停放在西侧雨棚，充电只能用统一插座，夜间十点断电。", "五、争议由调解员先行调解，不成的提交议事会表决，过半数同意方为通过。"};
  private static final String[] OTHER = {"河道保洁日志摘录。", "上午巡查上游两公里，打捞漂浮物六袋，主要是落叶与塑料瓶，未发现排污口异常。", "下午会同水务站采样，水色清，无异味，溶解氧读数已登记，样品送检。",
      "护栏一处松动，已用警示带围挡并报修，维修人员次日到场更换螺栓。", "志愿者十人参加清淤，工具归还清点无误，午餐由餐饮店捐助。"};

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", LikenessIT.class, RoundSteps.class, Papers.class); }

  @Inject RoundSteps steps;
  @Inject Applications applications;
  @Inject Files files;

  private void hand(long candidate, String indicator, String name, byte[] bytes) {
    long file = CLERK.calls(() -> files.keep(name, bytes)).id();
    CLERK.does(() -> applications.attach(candidate, new AttachEvidence(indicator, file, LocalDate.now().minusDays(5))));
  }

  /** Of this test's own candidates only: others hand in their papers too. */
  private List<Twin> twins(long candidate, String indicator, long other) {
    return steps.sheet(candidate).items().stream().filter(one -> one.indicator().code().equals(indicator)).flatMap(one -> one.evidence().stream()).flatMap(one -> one.alike().stream()).filter(one -> one.candidate() == other).toList();
  }

  /** A candidate of last year and of somewhere else, so that nobody of the community itself could know. */
  private long longAgoAndElsewhere(String indicator, String name, byte[] bytes) {
    long round = steps.opened(0);
    long candidate = steps.applied(round);
    hand(candidate, indicator, name, bytes);
    steps.sql().update("update assessment.round set year = 2024, title = '2024 年示范社区' where id = ?", round);
    steps.sql().update("update assessment.candidate set community = ?, state = 'NOT_PROPOSED' where id = ?", ELSEWHERE, candidate);
    return candidate;
  }

  @Test void a_reworded_copy_is_told_with_community_year_and_indicator_and_another_text_is_not() {
    long before = longAgoAndElsewhere("GZ-5", "公约.docx", Papers.docx(AGREED));
    long now = steps.applied(steps.opened(0));
    hand(now, "GZ-5", "公约.docx", Papers.docx(REWORDED));
    hand(now, "HJ-2", "日志.docx", Papers.docx(OTHER));
    var found = twins(now, "GZ-5", before);
    assertEquals(1, found.size());
    assertEquals("TEXT", found.get(0).how());
    assertTrue(found.get(0).share() >= 50 && found.get(0).share() < 100, String.valueOf(found.get(0).share()));
    assertTrue(found.get(0).where().endsWith(" · 2024 年示范社区 · GZ-5") && !found.get(0).where().startsWith("飞龙"), found.get(0).where());
    assertEquals(1, twins(before, "GZ-5", now).size(), "and the other way round");
    assertEquals(List.of(), twins(now, "HJ-2", before));
    assertEquals(List.of(), twins(now, "HJ-2", now));
    assertEquals(List.of(), steps.sheet(now).items().stream().flatMap(one -> one.evidence().stream()).flatMap(one -> one.elsewhere().stream()).toList(), "not one byte of it is the same file");
  }

  @Test void the_same_words_printed_as_a_pdf_are_found_too() {
    var words = "Agreement of the residents on parking: cars stand where their plate is registered, visitors take a slip from the porter, the lane for the fire engine stays free at all hours, what is earned is written on the door "
        + "every quarter and mends lamps and pavement first, quarrels go to the mediator before they go to the assembly.";
    long before = longAgoAndElsewhere("GZ-1", "agreement.docx", Papers.docx(words));
    long now = steps.applied(steps.opened(0));
    hand(now, "GZ-1", "agreement.pdf", Papers.pdf(words));
    assertEquals("TEXT", twins(now, "GZ-1", before).get(0).how());
  }

  @Test void a_sheet_that_is_scanned_again_or_photographed_is_found_and_another_sheet_is_not() {
    long before = longAgoAndElsewhere("PA-3", "演练记录.pdf", Papers.scan(Papers.page(771), 1));
    long now = steps.applied(steps.opened(0));
    hand(now, "PA-3", "演练记录.pdf", Papers.scan(Papers.again(Papers.page(771)), 2));
    hand(now, "PA-4", "另一份.pdf", Papers.scan(Papers.page(772), 1));
    hand(now, "DJ-2", "拍照.jpg", jpeg(Papers.again(Papers.page(771))));
    assertEquals("PAGE", twins(now, "PA-3", before).get(0).how());
    assertEquals("PAGE", twins(now, "DJ-2", before).get(0).how());
    assertEquals(List.of(), twins(now, "PA-4", before));
  }

  private static byte[] jpeg(BufferedImage picture) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "jpg", out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
