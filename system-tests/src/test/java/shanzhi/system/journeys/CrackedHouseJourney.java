package shanzhi.system.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/** An empty house with cracked walls, from the member's telephone to the closed file. */
class CrackedHouseJourney {

  @Test void a_cracked_house_goes_from_the_phone_through_four_desks_to_the_closed_file() {
    String number;
    try (var member = Person.onPhone("member")) {
      number = new PhoneReport(member).send("房屋开裂", "空置房屋墙体开裂，雨天有掉落风险", "飞龙路 88 号");
    }
    try (var dispatcher = Person.atDesk("dispatcher")) {
      new IncidentSheet(dispatcher, number).says("情况属实").does("受理并立案", "待派遣")
          .chooses("鹤山街道市政所").says("请尽快排险").does("派遣", "已派遣");
    }
    try (var office = Person.atDesk("office")) {
      new IncidentSheet(office, number).does("签收", "处置中").shows(Color.LIGHT_GRAY).says("已支护并设警示牌").does("处置完成", "待核查");
    }
    try (var checker = Person.atDesk("checker")) {
      new IncidentSheet(checker, number).does("开始核查", "核查中").says("现场核实，同意结案").does("同意结案", "已结案");
    }
    try (var leader = Person.atDesk("leader")) {
      var rows = new IncidentLedger(leader).find(number);
      assertEquals(1, rows.count());
      assertTrue(rows.first().innerText().contains("已结案"), rows.first().innerText());
    }
    try (var stranger = Person.atDesk("dispatcher-jt")) {
      var rows = new IncidentLedger(stranger).find(number);
      assertEquals(1, rows.count());
      assertTrue(rows.first().innerText().contains("没有符合条件的事件"), rows.first().innerText());
      assertEquals(404, stranger.open("/app/incidents/sheet?number=" + number).status());
      assertFalse(stranger.page().innerText("main").contains("飞龙路 88 号"));
      stranger.shoot("sheet-dispatcher-jt-404");
    }
  }
}
