package shanzhi.foundation.messages.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.InTransaction;
import shanzhi.foundation.it.People;
import shanzhi.foundation.it.TestClock;
import shanzhi.foundation.messages.control.Escalation;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

@ExtendWith(ArquillianExtension.class)
class MessagesIT {

  private static final String HESHAN = "510131001000";
  private static final String COMMUNITY = "510131001001";
  private static final String OTHER_TOWN = "510131101000";

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(MessagesIT.class); }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Messages messages;
  @Inject Inbox inbox;
  @Inject Escalation escalation;
  @Inject InTransaction transaction;

  Caller clerk;
  Caller town;
  Caller neighbour;

  @BeforeEach void people() {
    TestClock.set(at("2026-06-15T10:00"));
    Sql.on(database).update("delete from foundation.message");
    Sql.on(database).update("delete from foundation.outbox where topic like 'message.%'");
    clerk = People.hold(database, "it.clerk", JobRole.CLERK, COMMUNITY);
    town = People.hold(database, "it.town", JobRole.TOWN, HESHAN);
    neighbour = People.hold(database, "it.neighbour", JobRole.TOWN, OTHER_TOWN);
  }

  @AfterEach void clock() { TestClock.set(null); }

  @Test
  void somebody_is_told_of_an_event_once() {
    assertEquals(1, messages.send(plain("e1", MessageKind.TODO, "it.clerk")));
    assertEquals(0, messages.send(plain("e1", MessageKind.TODO, "it.clerk")));
    assertEquals(1, messages.send(plain("e1", MessageKind.TODO, "it.clerk", "it.town")), "the other one hears of it");
    assertEquals(1, clerk.calls(() -> inbox.unread()));
    assertEquals(1, town.calls(() -> inbox.unread()));
  }

  @Test
  void a_deed_that_fails_tells_nobody() {
    assertThrows(RuntimeException.class, () -> transaction.does(() -> {
      messages.send(plain("e2", MessageKind.TODO, "it.clerk"));
      throw new IllegalStateException("the deed fails");
    }));
    assertEquals(0, clerk.calls(() -> inbox.unread()));
  }

  @Test
  void messages_are_listed_by_kind_newest_first_and_page_by_page() {
    for (int i = 1; i <= 5; i++) messages.send(plain("todo" + i, MessageKind.TODO, "it.clerk"));
    messages.send(plain("cc", MessageKind.CC, "it.clerk"));
    var first = clerk.calls(() -> inbox.list(MessageKind.TODO, null, 3));
    var rest = clerk.calls(() -> inbox.list(MessageKind.TODO, first.get(2).id(), 3));
    assertEquals(List.of("todo5", "todo4", "todo3"), first.stream().map(MessageLine::title).toList());
    assertEquals(List.of("todo2", "todo1"), rest.stream().map(MessageLine::title).toList());
    assertEquals(6, clerk.calls(() -> inbox.list(null, null, 100)).size());
    assertEquals(Map.of(MessageKind.TODO, 5, MessageKind.ALERT, 0, MessageKind.CC, 1), clerk.calls(() -> inbox.unreadByKind()));
  }

  @Test
  void reading_marks_ones_own_message_and_somebody_elses_does_not_exist() {
    messages.send(plain("mine", MessageKind.ALERT, "it.clerk"));
    long id = clerk.calls(() -> inbox.list(null, null, 10)).get(0).id();
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> town.calls(() -> inbox.read(id))).kind());
    assertEquals(1, clerk.calls(() -> inbox.unread()), "the stranger's attempt marked nothing");
    assertFalse(clerk.calls(() -> inbox.read(id)).unread());
    assertEquals(0, clerk.calls(() -> inbox.unread()));
    messages.send(plain("a", MessageKind.TODO, "it.clerk"));
    messages.send(plain("b", MessageKind.CC, "it.clerk", "it.town"));
    assertEquals(1, clerk.calls(() -> inbox.readAll(MessageKind.CC)));
    assertEquals(1, clerk.calls(() -> inbox.readAll(null)));
    assertEquals(1, town.calls(() -> inbox.unread()), "only one's own");
  }

  @Test
  void nobody_reads_without_signing_on() {
    assertThrows(EJBAccessException.class, () -> new Caller("stranger", Set.of()).calls(() -> inbox.unread()));
  }

  @Test
  void at_night_the_inbox_fills_but_phones_wait_for_the_morning() {
    TestClock.set(at("2026-06-15T23:10"));
    messages.send(dispatched("night"));
    assertEquals(1, clerk.calls(() -> inbox.unread()));
    assertEquals(List.of(at("2026-06-16T07:00"), at("2026-06-16T07:00")), ringsAt());
    TestClock.set(at("2026-06-16T10:00"));
    messages.send(dispatched("day"));
    assertTrue(ringsAt().contains(at("2026-06-16T10:00")));
  }

  @Test
  void a_recorded_channel_says_what_would_have_gone_out_without_the_number() throws InterruptedException {
    TestClock.set(null);
    Sql.on(database).update("update foundation.channel_quiet set quiet_from = '00:00', quiet_to = '00:00'");
    messages.send(dispatched("recorded" + System.nanoTime()));
    var text = "";
    for (int i = 0; i < 100 && text.isEmpty(); i++) {
      Thread.sleep(100);
      text = Sql.on(database).one("select text from foundation.channel_record where channel = 'SMS' and event_key like 'recorded%'", row -> row.text("text")).orElse("");
    }
    Sql.on(database).update("update foundation.channel_quiet set quiet_from = '22:00', quiet_to = '07:00'");
    assertEquals("【善治】您有一件新的待处置事件 SJ2026，06-15 17:00 前办结，请登录平台查看。", text);
  }

  @Test
  void a_message_nobody_reads_goes_to_the_superior_of_the_place_once() {
    messages.send(plain("silent", MessageKind.TODO, "it.clerk"));
    messages.send(plain("seen", MessageKind.TODO, "it.clerk"));
    long seen = clerk.calls(() -> inbox.list(null, null, 1)).get(0).id();
    clerk.calls(() -> inbox.read(seen));
    TestClock.set(at("2026-06-15T14:59")); // 3 h 59 of 4 working hours: the noon break does not count
    escalation.sweep();
    assertEquals(0, town.calls(() -> inbox.unread()));
    TestClock.set(at("2026-06-15T15:00"));
    escalation.sweep();
    escalation.sweep();
    var told = town.calls(() -> inbox.list(null, null, 10));
    assertEquals(List.of("下级未读：silent"), told.stream().map(MessageLine::title).toList());
    assertEquals(MessageKind.CC, told.get(0).kind());
    TestClock.set(at("2026-06-18T15:00"));
    escalation.sweep();
    assertEquals(1, town.calls(() -> inbox.unread()));
    assertEquals(0, neighbour.calls(() -> inbox.unread()), "not the superior of another place");
  }

  @Test
  void an_unknown_text_is_refused_by_name() {
    assertEquals("message.no-template", assertThrows(Refusal.class, () -> messages.send(
        new MessageOrder(Set.of("it.clerk"), MessageKind.CC, "no.such", Map.of(), null, null, null, null, "x"))).key());
  }

  private static MessageOrder plain(String key, MessageKind kind, String... to) {
    return new MessageOrder(Set.of(to), kind, "plain", Map.of("title", key, "body", "正文"), "/app/home", "test", key, COMMUNITY, key);
  }

  private static MessageOrder dispatched(String key) {
    return new MessageOrder(Set.of("it.clerk"), MessageKind.TODO, "incident.dispatched",
        Map.of("number", "SJ2026", "category", "暴露垃圾", "area", "鹤山社区", "due", "06-15 17:00"), null, "incident", "SJ2026", COMMUNITY, key);
  }

  private List<Instant> ringsAt() {
    return Sql.on(database).list("select next_try from foundation.outbox where topic in ('message.sms', 'message.wechat') order by next_try", row -> row.instant("next_try"));
  }

  private static Instant at(String local) { return ChinaTime.instant(LocalDateTime.parse(local)); }
}
