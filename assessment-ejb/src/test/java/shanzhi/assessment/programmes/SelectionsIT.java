package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.ProgrammePapers;
import shanzhi.assessment.selections.boundary.AnnounceSelection;
import shanzhi.assessment.selections.boundary.CastBallot;
import shanzhi.assessment.selections.boundary.Picture;
import shanzhi.assessment.selections.boundary.SelectionPhase;
import shanzhi.assessment.selections.boundary.SendWork;
import shanzhi.kernel.Refusal;
import shanzhi.testkit.TestEar;

/** A selection from its call at the residents' door to the title: nobody is signed on there. */
@ExtendWith(ArquillianExtension.class)
class SelectionsIT extends SelectionSteps {

  @Inject ProgrammePapers papers;

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", SelectionsIT.class, SelectionSteps.class, Journey.class); }

  @Test void a_work_is_sent_in_without_signing_on_and_shown_only_after_somebody_checked_it() throws IOException {
    long edition = opened("ZMPX");
    assertTrue(ORGANISER.calls(() -> selections.of(edition)).isEmpty());
    var number = announced(edition);
    assertEquals("selection.announced", refused(() -> announced(edition)));
    assertTrue(door.list().stream().anyMatch(one -> one.number().equals(number) && one.phase() == SelectionPhase.ENTERING));
    var wanted = work(number, "三角梅阳台", phone(), picture("../阳台.jpg", photo()), picture("", photo()));
    var receipt = door.sendIn(wanted);
    assertEquals(receipt, door.sendIn(wanted), "sent twice it counts once");
    long id = only("三角梅阳台", edition);
    assertEquals(ContenderState.ENTERED, door.mine(number, receipt.toLowerCase()).state());
    assertEquals("selection.receipt-unknown", refused(() -> door.mine(number, "222222222222")));
    assertEquals(List.of(), door.sheet(number).works());
    var photos = sheet(id).photos();
    assertEquals(2, photos.size());
    assertEquals("selection.work-unknown", refused(() -> door.photo(number, id, photos.get(0).id())), "nor is its photo");
    assertTrue(sheet(id).line().sentIn());
    assertEquals("contender.town-checks", refused(() -> {
      long desk = entered(edition, "社区报的");
      ORGANISER.does(() -> contenders.accept(desk, 0));
    }));
    ORGANISER.does(() -> contenders.accept(id, version(id)));
    var shown = door.sheet(number).works();
    assertEquals(List.of("三角梅阳台"), shown.stream().map(one -> one.title()).toList());
    assertEquals("王大姐", shown.get(0).signed());
    assertNull(shown.get(0).votes());
    try (var seen = door.photo(number, id, shown.get(0).photos().get(0)).content().open(); var kept = CLERK.calls(() -> contenders.photo(id, photos.get(0).id())).stream()) {
      assertTrue(seen.readAllBytes().length > 0);
      assertFalse(new String(kept.readAllBytes(), StandardCharsets.ISO_8859_1).contains(WHERE), "where it was taken is nobody's business");
    }
    assertEquals("file.unknown", refused(() -> door.photo(number, id, 1)));
    assertEquals("selection.work-unknown", refused(() -> door.photo(number, 1, photos.get(0).id())));
    assertEquals("contender.other-turn", refused(() -> CLERK.does(() -> contenders.attach(id, files.keep("后补.jpg", photo()).id()))), "no photo comes in behind the check");
    assertEquals(0, sql().number("select count(*) from assessment.sent_in where phone like '%1370000%' or sender like '%1370000%'"), "no number is kept as it is");
    assertEquals(wanted.phone(), ORGANISER.calls(() -> selections.contact(id)));
    assertEquals(1, sql().number("select count(*) from foundation.audit_entry where verb = 'assessment.contender-contact' and subject = ?", String.valueOf(id)));
    assertEquals("contender.unknown", refused(() -> STRANGER.calls(() -> selections.contact(id))));
  }

  @Test void a_photo_that_came_after_the_checker_looked_has_to_be_looked_at_too() {
    long edition = opened("ZMPX");
    announced(edition);
    long one = entered(edition, "报名后补图");
    CLERK.does(() -> contenders.attach(one, files.keep("一.jpg", photo()).id()));
    int seen = version(one);
    CLERK.does(() -> contenders.attach(one, files.keep("二.jpg", photo()).id()));
    assertEquals("changed-by-someone-else", refused(() -> TOWN.does(() -> contenders.accept(one, seen))));
    TOWN.does(() -> contenders.accept(one, version(one)));
  }

  @Test void what_is_no_photo_or_too_much_of_it_is_refused_with_its_reason() {
    long edition = opened("ZMPX");
    var number = announced(edition);
    var good = photo();
    assertEquals("selection.photos", refused(() -> door.sendIn(work(number, "没有照片", phone()))));
    var five = new Picture[5];
    Arrays.fill(five, picture("多.jpg", good));
    assertEquals("selection.photos", refused(() -> door.sendIn(work(number, "照片太多", phone(), five))));
    assertEquals("file.disguised", refused(() -> door.sendIn(work(number, "脚本冒充照片", phone(), picture("花.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))))));
    assertEquals("contender.no-picture", refused(() -> door.sendIn(work(number, "交了文件", phone(), picture("花.pdf", "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII))))));
    assertEquals("file.too-large", refused(() -> door.sendIn(work(number, "二十兆", phone(), picture("大.jpg", Arrays.copyOf(good, 20 << 20))))));
    assertEquals("file.unreadable", refused(() -> door.sendIn(work(number, "半张照片", phone(), picture("半.jpg", Arrays.copyOf(good, 60))))));
    assertEquals(0, sql().number("select count(*) from assessment.contender where edition = ?", edition), "nothing half done stays");
    invalid(() -> door.sendIn(new SendWork(number, UUID.randomUUID().toString(), FEILONG, "阳台", "不同意", "介绍", null, phone(), false, List.of(picture("a.jpg", good)))));
    invalid(() -> door.sendIn(work(number, "号码不对", "23700000001", picture("a.jpg", good))));
    assertEquals("candidate.no-such-class", refused(() -> door.sendIn(new SendWork(number, UUID.randomUUID().toString(), FEILONG, "屋顶", "别的类别", "介绍", null, phone(), true, List.of(picture("a.jpg", good))))));
    assertEquals("edition.unknown", refused(() -> door.sendIn(new SendWork(number, UUID.randomUUID().toString(), "510121001015", "阳台", "外县的", "介绍", null, phone(), true, List.of(picture("a.jpg", good))))));
    var mine = phone();
    for (int i = 1; i <= 3; i++) door.sendIn(work(number, "第" + i + "件", mine, picture("a.jpg", photo())));
    assertEquals("selection.too-many-works", refused(() -> door.sendIn(work(number, "第4件", mine, picture("a.jpg", photo())))));
    assertEquals("contender.entered-already", refused(() -> door.sendIn(work(number, "第1件", phone(), picture("a.jpg", photo())))));
    long first = only("第1件", edition);
    ORGANISER.does(() -> contenders.giveBack(first, version(first), "照片里有车牌"));
    assertEquals("照片里有车牌", door.mine(number, receipt(first)).why());
    door.sendIn(work(number, "第1件重拍", mine, picture("a.jpg", photo())));
    sql().update("update assessment.selection set entry_until = current_date - 1, vote_from = current_date + 1 where edition = ?", edition);
    assertEquals("selection.not-entering", refused(() -> sent(number, "来晚了")));
    assertEquals("edition.closed", refused(() -> entered(edition, "社区也来晚了")));
    assertEquals("selection.unknown", refused(() -> sent("PX-20200101-1", "没有的评选")));
  }

  private String receipt(long contender) { return sql().one("select receipt from assessment.sent_in where contender = ?", row -> row.text("receipt"), contender).orElseThrow(); }

  @Test void each_household_votes_once_at_the_door_or_on_paper_and_works_are_ranked_by_votes_and_experts() {
    long edition = opened("ZMPX");
    var number = announced(edition);
    sent(number, "甲阳台");
    sent(number, "乙花园");
    sent(number, "丙聚落");
    long first = only("甲阳台", edition), second = only("乙花园", edition), third = only("丙聚落", edition);
    for (long one : new long[] {first, second, third}) ORGANISER.does(() -> contenders.accept(one, version(one)));
    long waiting = entered(edition, "还没审核");
    var codes = ORGANISER.calls(() -> selections.issue(edition, FEILONG)).stream().map(one -> one.code()).toList();
    assertTrue(codes.size() > 8, "one for each household");
    assertEquals("selection.all-issued", refused(() -> ORGANISER.calls(() -> selections.issue(edition, FEILONG))));
    assertEquals("selection.other-county", refused(() -> ORGANISER.calls(() -> selections.issue(edition, "510121001015"))));
    assertEquals("selection.not-voting", refused(() -> door.look(number, codes.get(0))));
    assertEquals("selection.not-voting", refused(() -> cast(number, codes.get(0), first)));
    voting(edition);
    assertEquals("ballot.by-code", refused(() -> CLERK.calls(() -> marks.vote(first, "13800000001"))), "a telephone would be a second way");
    door.look(number, codes.get(0));
    assertEquals("pass.wrong-code", refused(() -> door.look(number, "2222-2222-2222")));
    assertEquals("selection.ballot-empty", refused(() -> cast(number, codes.get(0))));
    assertEquals("selection.ballot-many", refused(() -> cast(number, codes.get(0), first, second, third, waiting)));
    assertEquals("selection.ballot-many", refused(() -> cast(number, codes.get(0), first, first)));
    assertEquals("selection.ballot-unknown", refused(() -> cast(number, codes.get(0), waiting)));
    var form = UUID.randomUUID().toString();
    var receipt = door.cast(new CastBallot(number, codes.get(0).toLowerCase(), form, List.of(first, second)));
    assertEquals(receipt, door.cast(new CastBallot(number, codes.get(0), form, List.of(first, second))), "a double click");
    assertEquals("selection.used", refused(() -> cast(number, codes.get(0), third)));
    assertEquals("selection.used", refused(() -> CLERK.calls(() -> selections.paper(edition, codes.get(0), List.of(third)))), "nor on paper");
    assertNotEquals(receipt, cast(number, codes.get(1), first));
    cast(number, codes.get(2), first, second, third);
    CLERK.calls(() -> selections.paper(edition, codes.get(3), List.of(first)));
    assertEquals("selection.used", refused(() -> cast(number, codes.get(3), second)));
    var neighbour = clerkOf(sql().one("select max(code) as code from foundation.area where level = 'COMMUNITY' and code like '510131%'", row -> row.text("code")).orElseThrow());
    assertEquals("selection.unknown", refused(() -> OTHER_CLERK.calls(() -> selections.paper(edition, codes.get(4), List.of(first)))));
    assertEquals("pass.wrong-code", refused(() -> neighbour.calls(() -> selections.paper(edition, codes.get(4), List.of(first)))), "a clerk of another community takes none");
    assertEquals(4, ORGANISER.calls(() -> selections.of(edition)).orElseThrow().voted());
    // households and ballots stand apart: nothing in a ballot is found in a code
    assertEquals(0, sql().number("select count(*) from assessment.ballot b join assessment.selection_code k on k.edition = b.edition where b.edition = ? and (b.voter = k.code_hash or b.voter = k.request)", edition));
    assertThrows(shanzhi.kernel.Sql.SqlFailure.class, () -> sql().update("update assessment.selection_code set used_on = null, way = null where edition = ? and used_on is not null", edition), "a used code stays used");
    other(edition);
    assertNull(door.sheet(number).works().get(0).votes(), "nobody sees votes while they come in");
    TOWN.does(() -> contenders.giveBack(waiting, version(waiting), "缺照片"));
    mark(first, FIRST, 1);
    mark(first, SECOND, 1);
    mark(second, FIRST, 0);
    mark(second, SECOND, 0);
    mark(third, FIRST, 3);
    mark(third, SECOND, 3);
    assertEquals("selection.still-voting", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
    votingOver(edition);
    assertEquals("selection.not-voting", refused(() -> cast(number, codes.get(5), first)));
    assertEquals(2, ORGANISER.calls(() -> programmes.settle(edition)));
    // experts: seven judged items, one point off each is 93, three 79; votes 4, 2, 1 are 100, 50, 25
    assertFigure("95.80", sheet(first).line().score());    // 93 × 60 % + 100 × 40 %
    assertFigure("80.00", sheet(second).line().score());   // 100 × 60 % + 50 × 40 %
    assertFigure("57.40", sheet(third).line().score());    // 79 × 60 % + 25 × 40 %
    assertEquals("line", sheet(third).line().why());
    assertEquals(SelectionPhase.COUNTING, door.sheet(number).line().phase());
    assertNull(door.sheet(number).works().get(0).score(), "not before the publicity");
    assertEquals("edition.not-public", refused(() -> ORGANISER.calls(() -> papers.publicity(edition))));
    ORGANISER.calls(() -> programmes.publicise(edition));
    var result = door.sheet(number);
    assertEquals(List.of("甲阳台", "乙花园", "丙聚落"), result.works().stream().map(one -> one.title()).toList());
    assertEquals(List.of(4, 2, 1), result.works().stream().map(one -> one.votes()).toList());
    assertFigure("50", result.works().get(1).popular());
    assertTrue(pdf(ORGANISER.calls(() -> papers.publicity(edition)).pdf()));
    publicityOver(edition);
    LEADER.calls(() -> programmes.name(edition, "蒲委社〔2031〕6 号"));
    assertTrue(door.sheet(number).works().get(0).named());
    assertTrue(pdf(ORGANISER.calls(() -> papers.named(edition)).pdf()));
    assertTrue(pdf(CLERK.calls(() -> papers.scores(first)).pdf()));
  }

  @Test void many_at_once_with_one_code_cast_one_ballot() throws Exception {
    long edition = opened("ZMPX");
    var number = announced(edition);
    sent(number, "抢票的阳台");
    long work = only("抢票的阳台", edition);
    ORGANISER.does(() -> contenders.accept(work, version(work)));
    var code = ORGANISER.calls(() -> selections.issue(edition, FEILONG)).get(0).code();
    voting(edition);
    var crowd = Executors.newFixedThreadPool(6);
    try {
      var tries = new ArrayList<Future<String>>();
      for (int i = 0; i < 12; i++) tries.add(crowd.submit(() -> {
        try {
          return "ok " + cast(number, code, work);
        } catch (Refusal no) {
          return no.key();
        }
      }));
      var said = new ArrayList<String>();
      for (var one : tries) said.add(one.get(60, TimeUnit.SECONDS));
      assertEquals(1, said.stream().filter(one -> one.startsWith("ok ")).count(), said::toString);
      assertEquals(11, said.stream().filter(one -> one.equals("selection.used")).count(), said::toString);
    } finally {
      crowd.shutdownNow();
    }
    assertEquals(1, sql().number("select count(*) from assessment.ballot where contender = ?", work));
  }

  /** A code of one selection opens no other. */
  private void other(long edition) {
    long next = opened("ZMPX");
    var number = announced(next);
    var foreign = ORGANISER.calls(() -> selections.issue(next, FEILONG)).get(0).code();
    var own = door.list().stream().filter(one -> one.edition() == edition).findFirst().orElseThrow().number();
    assertEquals("selection.other", refused(() -> door.look(own, foreign)));
    assertNotEquals(own, number);
  }

  private static boolean pdf(byte[] bytes) { return new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("%PDF"); }

  @Test void micro_renewals_compete_with_the_project_of_the_books_they_are() {
    long edition = opened("WGXPX");
    announced(edition);
    long renewal = CLERK.calls(() -> contenders.enter(new EnterContender(edition, FEILONG, "转角口袋公园", "公共空间", "居民议定", "XM-2026-00017")));
    assertEquals("XM-2026-00017", sheet(renewal).line().record());
    invalid(() -> CLERK.calls(() -> contenders.enter(new EnterContender(edition, FEILONG, "乱写编号", "公共空间", null, "' or 1=1"))));
    CLERK.does(() -> contenders.attach(renewal, files.keep("改造前.jpg", photo()).id()));
    assertEquals("contender.photos", refused(() -> TOWN.does(() -> contenders.accept(renewal, version(renewal)))), "before and after");
    CLERK.does(() -> contenders.attach(renewal, files.keep("改造后.jpg", photo()).id()));
    TOWN.does(() -> contenders.accept(renewal, version(renewal)));
    voting(edition);
    var code = ORGANISER.calls(() -> selections.issue(edition, FEILONG)).get(0).code();
    CLERK.calls(() -> selections.paper(edition, code, List.of(renewal)));
    mark(renewal, FIRST, 0);
    mark(renewal, SECOND, 0);
    votingOver(edition);
    assertEquals(1, ORGANISER.calls(() -> programmes.settle(edition)));
    assertFigure("100", sheet(renewal).line().score());
    ORGANISER.calls(() -> programmes.publicise(edition));
    publicityOver(edition);
    assertEquals(1, LEADER.calls(() -> programmes.name(edition, "蒲委社〔2031〕8 号")));
  }

  @Test void each_verb_asks_for_its_right_its_kind_and_its_days() {
    long edition = opened("ZMPX"), rating = opened("XJXQ");
    denied(() -> CLERK.calls(() -> selections.announce(new AnnounceSelection(edition, "拍下身边最美的阳台。", today().plusDays(3), today().plusDays(5)))));
    denied(() -> HR.calls(() -> selections.of(edition)));
    denied(() -> TOWN.calls(() -> selections.paper(edition, "x", List.of())));
    denied(() -> CLERK.calls(() -> selections.issue(edition, FEILONG)));
    denied(() -> CLERK.calls(() -> selections.contact(1)));
    assertEquals("edition.unknown", refused(() -> STRANGER.calls(() -> selections.announce(new AnnounceSelection(edition, "拍下身边最美的阳台。", today().plusDays(3), today().plusDays(5))))));
    assertEquals("selection.other-kind", refused(() -> ORGANISER.calls(() -> selections.announce(new AnnounceSelection(rating, "拍下身边最美的阳台。", today().plusDays(3), today().plusDays(5))))));
    for (int[] days : new int[][] {{-1, 5}, {5, 5}, {5, 4}, {3, 11}}) {
      assertEquals("selection.days", refused(() -> ORGANISER.calls(() -> selections.announce(new AnnounceSelection(edition, "拍下身边最美的阳台。", today().plusDays(days[0]), today().plusDays(days[1]))))));
    }
    announced(edition);
    assertTrue(STRANGER.calls(() -> selections.of(edition)).isEmpty());
    assertEquals("selection.unknown", refused(() -> STRANGER.calls(() -> selections.issue(edition, FEILONG))));
  }
}
