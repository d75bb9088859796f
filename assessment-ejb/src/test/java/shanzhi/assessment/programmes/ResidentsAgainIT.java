package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.rounds.boundary.ObjectAtDoor;
import shanzhi.assessment.selections.boundary.AmendWork;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.testkit.TestEar;

/** What residents do after the first word about a work: mend what was returned, object to what is shown; and whoever checks is told of photos used elsewhere. */
@ExtendWith(ArquillianExtension.class)
class ResidentsAgainIT extends SelectionSteps {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", ResidentsAgainIT.class, SelectionSteps.class, Journey.class); }

  @Test void a_returned_work_is_mended_by_its_receipt_and_keeps_its_number() throws IOException {
    long edition = opened("ZMPX");
    var number = announced(edition);
    byte[] wrong = scene(1), fine = scene(2);
    var receipt = door.sendIn(work(number, "带车牌的阳台", phone(), picture("车牌.jpg", wrong), picture("花.jpg", fine)));
    long id = only("带车牌的阳台", edition);
    var there = sheet(id).photos();
    assertNull(door.mine(number, receipt).draft(), "nothing is mended before it was returned");
    assertEquals("contender.other-turn", refused(() -> door.amend(mended(number, receipt, "阳台", List.of(), picture("花.jpg", fine)))));
    ORGANISER.does(() -> contenders.giveBack(id, version(id), "第 1 张有车牌"));
    var draft = door.mine(number, receipt).draft();
    assertEquals("种了三年的三角梅", draft.words());
    assertEquals(there.stream().map(one -> one.id()).toList(), draft.photos());
    try (var seen = door.draft(number, receipt, draft.photos().get(0)).content().open()) {
      assertTrue(seen.readAllBytes().length > 0, "its sender sees it");
    }
    assertEquals("selection.receipt-unknown", refused(() -> door.draft(number, "222222222222", draft.photos().get(0))), "and nobody else");
    assertEquals("selection.receipt-unknown", refused(() -> door.amend(mended(number, "222222222222", "阳台", draft.photos()))));
    assertEquals("file.unknown", refused(() -> door.amend(mended(number, receipt, "阳台", List.of(1L), picture("新.jpg", scene(3))))));
    assertEquals("selection.photos", refused(() -> door.amend(mended(number, receipt, "阳台", List.of()))));
    sent(number, "别人的阳台");
    assertEquals("contender.entered-already", refused(() -> door.amend(mended(number, receipt, "别人的阳台", List.of(draft.photos().get(1))))));
    assertEquals(2, sheet(id).photos().size(), "what was refused changed nothing");
    var again = mended(number, receipt, "三角梅阳台", List.of(draft.photos().get(1)), picture("新.jpg", scene(3)));
    door.amend(again);
    door.amend(again);
    var sheet = sheet(id);
    assertEquals(ContenderState.ENTERED, sheet.line().state());
    assertEquals("三角梅阳台", sheet.line().unit());
    assertEquals(2, sheet.photos().size(), "sent twice it counts once");
    assertEquals(there.get(1).id(), sheet.photos().get(0).id());
    assertFalse(sheet.photos().stream().anyMatch(one -> one.id() == there.get(0).id()), "the wrong photo is gone");
    assertEquals(0, sql().number("select count(*) from foundation.attachment where file_id = ?", there.get(0).id()));
    assertEquals(id, door.mine(number, receipt).no());
    ORGANISER.does(() -> contenders.giveBack(id, version(id), "再看看"));
    voting(edition);
    assertNull(door.mine(number, receipt).draft());
    assertEquals("edition.closed", refused(() -> door.amend(mended(number, receipt, "三角梅阳台", List.of(sheet.photos().get(0).id())))), "not once there is a vote");
  }

  private static AmendWork mended(String number, String receipt, String title, List<Long> keep, Picture... photos) {
    return new AmendWork(number, UUID.randomUUID().toString(), receipt, title, "换了一张", "王大姐", keep, List.of(photos));
  }

  @Test void residents_object_while_it_is_shown_and_it_is_not_named_before_they_are_answered() {
    long edition = opened("ZMPX");
    var number = announced(edition);
    sent(number, "甲阳台");
    sent(number, "乙花园");
    long first = only("甲阳台", edition), second = only("乙花园", edition);
    for (long one : new long[] {first, second}) ORGANISER.does(() -> contenders.accept(one, version(one)));
    voting(edition);
    assertEquals("objection.too-late", refused(() -> door.object(objection(number, first, "抄来的", "13900000001"))), "nothing is shown yet");
    for (long one : new long[] {first, second}) for (int seat : new int[] {FIRST, SECOND}) mark(one, seat, 0);
    var codes = ORGANISER.calls(() -> selections.issue(edition, FEILONG)).stream().map(one -> one.code()).toList();
    cast(number, codes.get(0), first, second);
    votingOver(edition);
    ORGANISER.calls(() -> programmes.settle(edition));
    ORGANISER.calls(() -> programmes.publicise(edition));
    assertTrue(door.sheet(number).works().stream().allMatch(one -> one.shown()));
    var said = objection(number, first, "这是隔壁小区的照片", "13900000001");
    var receipt = door.object(said);
    assertEquals(receipt, door.object(said), "sent twice it counts once");
    assertEquals("objection.waits", refused(() -> door.object(objection(number, first, "再说一遍", "13900000001"))));
    var other = door.object(objection(number, first, "去年就参加过", "13900000002"));
    invalid(() -> door.object(objection(number, first, "号码不对", "02883000000")));
    assertEquals("selection.work-unknown", refused(() -> door.object(objection(number, 1, "没有这件", "13900000003"))));
    assertNull(door.objection(number, receipt).upheld());
    assertEquals("selection.receipt-unknown", refused(() -> door.objection(number, "222222222222")));
    assertEquals(0, sql().number("select count(*) from assessment.resident_objection where phone like '%1390000%' or sender like '%1390000%' or name like '%李%'"), "who objects is kept sealed");
    assertEquals(List.of("13900000001", "13900000002"), ORGANISER.calls(() -> selections.objectors(first)).stream().map(one -> one.phone()).toList());
    denied(() -> CLERK.calls(() -> selections.objectors(first)));
    assertEquals("contender.unknown", refused(() -> STRANGER.calls(() -> selections.objectors(first))));
    publicityOver(edition);
    assertEquals("objection.too-late", refused(() -> door.object(objection(number, second, "晚了", "13900000004"))));
    assertEquals(1, LEADER.calls(() -> programmes.name(edition, "蒲委社〔2031〕7 号")), "only what nobody objects to");
    ORGANISER.does(() -> contenders.answer(first, false, "原图和拍摄记录已核对"));
    for (var one : List.of(receipt, other)) assertEquals("原图和拍摄记录已核对", door.objection(number, one).answer());
    assertEquals(false, door.objection(number, other).upheld());
    assertEquals(List.of(), ORGANISER.calls(() -> selections.objectors(first)));
  }

  private static ObjectAtDoor objection(String number, long work, String words, String phone) { return new ObjectAtDoor(number, UUID.randomUUID().toString(), work, words, "李先生", phone); }

  @Test void a_photo_that_was_used_elsewhere_is_told_to_whoever_checks_it() {
    long before = opened("ZMPX"), edition = opened("ZMPX");
    var past = announced(before);
    var number = announced(edition);
    int place = (int) (System.nanoTime() % 1_000_000);
    sentWith(past, "去年的花园", scene(place));
    sentWith(number, "原样再报", scene(place));
    sentWith(number, "自己拍的", scene(place + 7));
    long copied = only("原样再报", edition), own = only("自己拍的", edition);
    var told = sheet(copied).alike().stream().filter(one -> one.where().startsWith("去年的花园")).toList();
    assertEquals(1, told.size(), () -> sheet(copied).alike().toString());
    assertTrue(told.get(0).same());
    assertEquals(100, told.get(0).share());
    assertTrue(sheet(own).alike().stream().noneMatch(one -> one.where().startsWith("去年的花园") || one.where().startsWith("原样再报")), () -> sheet(own).alike().toString());
    sentWith(number, "调亮再报", brighter(place));
    long retouched = only("调亮再报", edition);
    var alike = sheet(retouched).alike().stream().filter(one -> one.where().startsWith("去年的花园")).toList();
    assertEquals(1, alike.size(), "other bytes, the same scene");
    assertFalse(alike.get(0).same());
    assertEquals(List.of(), CLERK.calls(() -> contenders.sheet(copied)).alike(), "whoever competes is not told of others");
  }

  private void sentWith(String number, String title, byte[] photo) { door.sendIn(work(number, title, phone(), picture("a.jpg", photo))); }
}
