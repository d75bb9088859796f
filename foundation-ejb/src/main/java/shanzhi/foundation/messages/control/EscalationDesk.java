package shanzhi.foundation.messages.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.foundation.messages.boundary.Oversight;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Takes unread messages to the superior of the place, each once. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EscalationDesk {

  private static final int BATCH = 200;
  private static final String TEMPLATE = "message.escalated";

  /** A kind of message that may not wait longer than its limit before a job of the place hears of it. */
  public record Rule(MessageKind kind, Limit limit, JobRole to) {}

  private record Waiting(long id, String username, MessageKind kind, String title, String link, String subjectType, String subject,
      String area, String eventKey, Instant createdAt) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AreaTrees trees;
  @Inject Deadlines deadlines;
  @Inject Messages messages;
  @Inject @Any Instance<Oversight> oversights;
  @Inject Clock clock;

  /** The rules in force today. */
  public List<Rule> rules() {
    return Sql.on(database).list("""
        select * from (select distinct on (kind, to_role) kind, after_limit, to_role from foundation.escalation_rule
                        where valid_from <= ? order by kind, to_role, valid_from desc) latest where after_limit <> ''""",
        row -> new Rule(MessageKind.valueOf(row.text("kind")), Limit.parse(row.text("after_limit")), JobRole.valueOf(row.text("to_role"))),
        ChinaTime.today(clock));
  }

  /** @return the id of the last message looked at, or null when there are no more */
  public Long sweep(Rule rule, long after) {
    var waiting = Sql.on(database).list("""
        select id, username, kind, title, link, subject_type, subject,
               coalesce(area, (select s.area from foundation.user_scope s where s.username = m.username and s.revoked_at is null order by s.id limit 1)) as area,
               event_key, created_at
          from foundation.message m where kind = ? and read_at is null and escalated_at is null and id > ? and created_at < ?
         order by id limit %d for update skip locked""".formatted(BATCH), EscalationDesk::waiting, rule.kind(), after, clock.instant());
    for (var message : waiting) {
      if (message.area() != null && !clock.instant().isBefore(deadlines.due(message.createdAt(), rule.limit(), message.area()).instant())) escalate(message, rule);
    }
    return waiting.size() < BATCH ? null : waiting.get(waiting.size() - 1).id();
  }

  private void escalate(Waiting message, Rule rule) {
    var superiors = superiors(message, rule.to());
    if (!superiors.isEmpty()) {
      messages.send(new MessageOrder(superiors, MessageKind.CC, TEMPLATE, Map.of("title", message.title(), "limit", words(rule.limit())),
          page(message), message.subjectType(), message.subject(), message.area(), "escalated/" + message.id()));
    }
    Sql.on(database).update("update foundation.message set escalated_at = ? where id = ?", clock.instant(), message.id());
  }

  private String page(Waiting message) {
    return oversights.stream().filter(one -> one.subjectType().equals(message.subjectType())).findFirst().map(one -> one.page(message.subject(), message.area())).orElse(message.link());
  }

  /** Who holds the job in the nearest area at or above the place, the silent reader left out. */
  private Set<String> superiors(Waiting message, JobRole job) {
    var tree = trees.today();
    var place = Territory.of(message.area()).area();
    if (tree.find(place).isEmpty()) return Set.of();
    var path = new java.util.ArrayList<>(tree.path(place).stream().map(AreaNode::code).toList());
    java.util.Collections.reverse(path);
    var today = ChinaTime.today(clock);
    for (var area : path) {
      var found = new LinkedHashSet<>(Sql.on(database).list("""
          select s.username from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
           where s.role = ? and s.area = ? and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?) and s.username <> ?""",
          row -> row.text("username"), job, area, today, today, message.username()));
      if (!found.isEmpty()) return found;
    }
    return Set.of();
  }

  private static String words(Limit limit) {
    return limit.amount().toPlainString() + switch (limit.unit()) {
      case NATURAL_HOUR -> " 小时";
      case WORK_HOUR -> " 工作时";
      case WORK_DAY -> " 工作日";
    };
  }

  private static Waiting waiting(Sql.Row row) throws java.sql.SQLException {
    return new Waiting(row.big("id"), row.text("username"), MessageKind.valueOf(row.text("kind")), row.text("title"), row.text("link"),
        row.text("subject_type"), row.text("subject"), row.text("area"), row.text("event_key"), row.instant("created_at"));
  }
}
