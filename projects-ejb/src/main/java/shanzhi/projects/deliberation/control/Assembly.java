package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.RecordMeeting;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.projects.deliberation.entity.Meeting.Attendance;

/** Counts who came against the quorum, and votes against the majority, by the rule of the day of the meeting. */
@ApplicationScoped
public class Assembly {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RuleBook rules;

  record Head(long id, String name, BigDecimal area) {}

  /** Who came. @param members empty where nobody lists them */
  record Came(Attendance attendance, List<Head> members, boolean listed) {}

  record Recused(Long member, String name, String reason) {}

  record Result(boolean passed, int need, BigDecimal needArea, String source, List<Recused> recused) {}

  Came came(BodyLine body, LocalDate day, RecordMeeting record) {
    boolean listed = body.listed() && !body.kind().open();
    var all = listed ? heads(body.id(), day) : List.<Head>of();
    var members = listed ? present(all, record) : List.<Head>of();
    int present = listed ? members.size() : record.getPresent() == null ? 0 : record.getPresent();
    int heads = listed ? all.size() : body.kind().open() ? present : body.heads();
    var rule = rules.on(day, body.kind(), body.counting(), Matter.ORDINARY);
    var area = rule.byArea() ? listed ? sum(all) : body.area() : null;
    var presentArea = area == null ? null : listed ? sum(members) : record.getPresentArea() == null ? BigDecimal.ZERO : record.getPresentArea();
    Refusal.unless(present <= heads && (area == null || presentArea.compareTo(area) <= 0), "meeting.too-many", present, heads);
    int quorum = rule.quorum(heads);
    Refusal.unless(present >= rule.leastHeads(), "meeting.too-few", rule.leastHeads(), present, rule.source());
    Refusal.unless(present >= quorum, "meeting.no-quorum", quorum, present, heads, rule.source());
    var quorumArea = area == null ? null : rule.quorum().area(area);
    Refusal.unless(area == null || rule.quorum().reached(presentArea, area), "meeting.no-quorum-area", quorumArea, presentArea, area, rule.source());
    return new Came(new Attendance(heads, area, quorum, quorumArea, present, presentArea), members, listed);
  }

  Result count(BodyLine body, LocalDate day, Matter matter, Came came, Vote vote) {
    var rule = rules.on(day, body.kind(), body.counting(), matter);
    var recused = recused(came, vote);
    var attendance = came.attendance();
    int cast = vote.getVotesFor() + vote.getVotesAgainst() + vote.getAbstained();
    int voters = attendance.present() - recused.size();
    Refusal.unless(cast == voters, "meeting.votes-differ", vote.getNo(), cast, voters, attendance.present(), recused.size());
    boolean wrongArea = rule.byArea() && (vote.getAreaFor() == null || vote.getAreaFor().compareTo(attendance.presentArea()) > 0);
    Refusal.unless(!wrongArea, "meeting.area-differs", vote.getNo(), attendance.presentArea());
    var needArea = rule.byArea() ? rule.pass().area(attendance.presentArea()) : null;
    return new Result(rule.passes(attendance.heads(), attendance.present(), vote.getVotesFor(), attendance.presentArea(), vote.getAreaFor()),
        rule.need(attendance.heads(), attendance.present()), needArea, rule.source(), recused);
  }

  private List<Recused> recused(Came came, Vote vote) {
    var seen = new HashSet<Object>();
    var all = new ArrayList<Recused>();
    for (var one : vote.getRecusals()) {
      var head = !came.listed() ? null : came.members().stream().filter(member -> one.getMember() != null && member.id() == one.getMember()).findFirst()
          .orElseThrow(() -> Refusal.conflict("meeting.recused-absent", vote.getNo()));
      var name = head != null ? head.name() : one.getName() == null ? "" : one.getName().strip();
      Refusal.unless(!name.isEmpty() && seen.add(head != null ? head.id() : name), "meeting.recused-absent", vote.getNo());
      all.add(new Recused(head == null ? null : head.id(), name, one.getReason().strip()));
    }
    return all;
  }

  private List<Head> present(List<Head> all, RecordMeeting record) {
    var wanted = new HashSet<>(record.getMembers());
    var members = all.stream().filter(head -> wanted.contains(head.id())).toList();
    Refusal.unless(members.size() == wanted.size(), "meeting.stranger", wanted.size() - members.size());
    return members;
  }

  /** The list as it stood on a day. */
  private List<Head> heads(long body, LocalDate day) {
    return Sql.on(database).list("select id, name, area from projects.body_member where body = ? and valid_from <= ? and (valid_to is null or valid_to > ?) order by id",
        row -> new Head(row.big("id"), row.text("name"), row.as("area", BigDecimal.class)), body, day, day);
  }

  private static BigDecimal sum(List<Head> heads) { return heads.stream().map(Head::area).reduce(BigDecimal.ZERO, BigDecimal::add); }
}
