package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.awt.Color;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What lies beside the straight way, pressed by those who do it. */
class SideWaysJourney {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static String handling(String address) {
    String number;
    try (var member = Person.onPhone("member")) {
      number = new PhoneReport(member).send("房屋开裂", "围墙开裂两处", address);
    }
    try (var dispatcher = Person.atDesk("dispatcher")) {
      new IncidentSheet(dispatcher, number).does("受理并立案", "待派遣").chooses("鹤山街道市政所").does("派遣", "已派遣");
    }
    return number;
  }

  @Test void more_time_is_asked_by_the_office_granted_by_the_town_and_a_rest_by_the_county() {
    var number = handling("飞龙路 91 号");
    try (var office = Person.atDesk("office"); var dispatcher = Person.atDesk("dispatcher"); var leader = Person.atDesk("leader")) {
      new IncidentSheet(office, number).does("签收", "处置中")
          .aside("申请延期", "等待材料到货", dialog -> dialog.locator("input[id$='amount']").fill("1"), "处置中");
      new IncidentSheet(dispatcher, number).aside("同意", "同意延期一日", "处置中");
      assertTrue(dispatcher.page().innerText("main").contains("4 工作日"), "three working days and one more");
      var last = LocalDate.now(CHINA).plusDays(20);
      new IncidentSheet(office, number).aside("申请挂账", "列入改造计划", dialog -> fills(dialog.locator("input[id$='until_input']"), last.toString()), "处置中");
      new IncidentSheet(leader, number).aside("同意", "同意挂账", "已挂账");
      assertTrue(leader.page().innerText("main").contains("挂账至 " + last));
      new IncidentSheet(office, number).aside("恢复办理", "材料已到", "处置中").shows(Color.GRAY).says("已修复").does("处置完成", "待核查");
    }
  }

  @Test void work_that_is_not_the_offices_goes_back_when_the_town_agrees() {
    var number = handling("飞龙路 92 号");
    try (var office = Person.atDesk("office"); var dispatcher = Person.atDesk("dispatcher")) {
      new IncidentSheet(office, number).aside("申请退回改派", "不属本部门职责", "已派遣");
      new IncidentSheet(dispatcher, number).aside("不同意", "属你单位职责", "已派遣");
      new IncidentSheet(office, number).aside("申请退回改派", "确不属本部门职责", "已派遣");
      new IncidentSheet(dispatcher, number).aside("同意", "同意退回", "已退回");
      new IncidentSheet(dispatcher, number).aside("作废", "与上月工程重复", "已作废");
    }
  }

  /** A day typed; the calendar that opens over the button is folded away again. */
  private static void fills(Locator day, String text) {
    day.fill(text);
    day.press("Tab");
  }
}
