package shanzhi.grid.campaigns.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.Datum;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.FormField;
import shanzhi.kernel.Refusal;

class FormRulesTest {

  private static final Datum ADDRESS = new Datum("household.address", "标准地址", "HOUSEHOLD", FieldKind.TEXT, true, "楼栋住户台账", List.of("家庭住址"), List.of());
  private static final Datum GAS = new Datum("household.gas", "用气方式", "HOUSEHOLD", FieldKind.CHOICE, false, null, List.of(), List.of("电", "气"));
  private static final Datum HOMES = new Datum("grid.households", "网格户数", "GRID", FieldKind.NUMBER, true, "网格台账", List.of("户数"), List.of());
  private static final List<Datum> DATUMS = List.of(ADDRESS, GAS, HOMES);

  private static Field field(FieldKind kind, boolean required, boolean held, String... choices) { return new Field(1, kind, "项", null, required, List.of(choices), null, held, null); }

  private static String refused(String subject, FormField... fields) {
    return assertThrows(Refusal.class, () -> FormRules.checkForm(List.of(fields), subject, true, DATUMS)).key();
  }

  @Test void a_known_fact_under_other_words_must_be_named() {
    for (var words : List.of("户数", "网格户数", "户 数：", "户数（）")) assertEquals("campaign.name-the-datum", refused("UNIT", FormField.of(FieldKind.NUMBER, words, true)));
    FormRules.checkForm(List.of(FormField.of(FieldKind.NUMBER, "新增户数", true)), "UNIT", true, DATUMS);
    assertEquals("campaign.name-the-datum", refused("HOUSEHOLD", FormField.of(FieldKind.TEXT, "家庭住址", true)));
  }

  @Test void a_form_asks_something_and_nothing_of_another_subject() {
    assertEquals("campaign.nothing-asked", refused("HOUSEHOLD", FormField.of(FieldKind.TEXT, "标准地址", true).datum("household.address")));
    assertEquals("campaign.datum-of-other-subject", refused("UNIT", FormField.of(FieldKind.CHOICE, "用气方式", true).datum("household.gas").choices("电", "气")));
    assertEquals("campaign.datum-unknown", refused("UNIT", FormField.of(FieldKind.TEXT, "x", true).datum("no.such")));
    assertEquals("campaign.field-twice", refused("UNIT", FormField.of(FieldKind.TEXT, "甲", true), FormField.of(FieldKind.TEXT, "甲 ", true)));
    assertEquals("campaign.field-needs-choices", refused("UNIT", FormField.of(FieldKind.CHOICE, "甲", true).choices("有", "有")));
    FormRules.checkForm(List.of(FormField.of(FieldKind.NUMBER, "网格户数", true).datum("grid.households"), FormField.of(FieldKind.CHOICE, "用气方式", true).datum("household.gas").choices("电", "气")), "HOUSEHOLD", true, DATUMS);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"NUMBER;12;true", "NUMBER;-3.5;true", "NUMBER;1e9;false", "NUMBER;九;false", "YES_NO;YES;true", "YES_NO;是;false", "DATE;2026-02-28;true", "DATE;2026-02-30;false",
      "DATE;0001-01-01;false", "LOCATION;103.5061,30.1968;true", "LOCATION;30.1968,103.5061;false", "LOCATION;0,0;false", "PHOTO;12,13;true", "PHOTO;12,,13;false", "CHOICE;有;true", "CHOICE;没有;false",
      "CHOICES;有|无;true", "CHOICES;有|别的;false", "TEXT;<b>'--;true"})
  void an_answer_is_of_its_kind(FieldKind kind, String answer, boolean good) {
    var fields = List.of(field(kind, true, false, "有", "无"));
    if (good) assertEquals(Map.of("f1", answer), FormRules.clean(fields, Map.of("f1", answer)));
    else assertEquals("task.bad-answer", assertThrows(Refusal.class, () -> FormRules.clean(fields, Map.of("f1", answer))).key());
  }

  @Test void held_fields_take_no_answer_and_blank_ones_are_left_out() {
    assertEquals(Map.of(), FormRules.clean(List.of(field(FieldKind.TEXT, true, true)), Map.of("f1", "改写")));
    assertEquals(Map.of(), FormRules.clean(List.of(field(FieldKind.TEXT, true, false)), Map.of("f1", " ", "f9", "外来")));
    assertTrue(FormRules.complete(List.of(field(FieldKind.TEXT, true, true)), Map.of()));
    assertTrue(FormRules.complete(List.of(field(FieldKind.TEXT, false, false)), Map.of()));
    assertFalse(FormRules.complete(List.of(field(FieldKind.TEXT, true, false)), Map.of()));
  }
}
