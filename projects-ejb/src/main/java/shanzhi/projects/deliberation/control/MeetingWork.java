package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.CallMeeting;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.MeetingStatus;
import shanzhi.projects.deliberation.boundary.RecordMeeting;
import shanzhi.projects.deliberation.boundary.RecordMeeting.Vote;
import shanzhi.projects.deliberation.entity.Affair;
import shanzhi.projects.deliberation.entity.Meeting;
import shanzhi.projects.deliberation.entity.MeetingMove;
import shanzhi.projects.deliberation.entity.Proposal;

/** Announces meetings and writes down what happened at them. */
@ApplicationScoped
public class MeetingWork {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject BodyDesk bodies;
  @Inject ProposalWork proposals;
  @Inject RuleBook rules;
  @Inject Assembly assembly;
  @Inject Files files;

  public static Subject subject(Meeting meeting) { return new Subject("meeting", meeting.number()); }

  public String call(CallMeeting call) {
    var body = bodies.editable(call.getBody());
    Refusal.unless(body.to() == null, "body.ended", body.name());
    if (call.getProposals().isEmpty() && call.getTopics().isEmpty()) throw Refusal.invalid("meeting.nothing-to-do");
    inTime(body, call);
    var items = call.getProposals().stream().distinct().map(number -> item(body, number)).toList();
    var meeting = new Meeting(new Affair.Ground(county(body), town(body), body.community()), body.id(), call.getTitle().strip(), ChinaTime.instant(call.getHeldAt()), call.getPlace().strip(),
        call.getNoticeOn());
    meeting.calledBy(desk.caller(), desk.now());
    desk.keepNew(meeting, "HY", MeetingMove.CALL);
    var rows = new ArrayList<Object[]>();
    items.forEach(one -> rows.add(new Object[] {meeting.id(), rows.size() + 1, one.id(), one.title(), one.matter()}));
    call.getTopics().forEach(topic -> rows.add(new Object[] {meeting.id(), rows.size() + 1, null, topic.strip(), Matter.ORDINARY}));
    Sql.on(database).batch("insert into projects.meeting_item (meeting, no, proposal, title, matter) values (?, ?, ?, ?, ?)", rows);
    return meeting.number();
  }

  private String county(BodyLine body) { return ground(body, "county"); }

  private String town(BodyLine body) { return ground(body, "town"); }

  private String ground(BodyLine body, String column) {
    return Sql.on(database).list("select " + column + " as code from projects.body where id = ?", row -> row.text("code"), body.id()).get(0);
  }

  private void inTime(BodyLine body, CallMeeting call) {
    var day = call.getHeldAt().toLocalDate();
    Refusal.unless(!call.getNoticeOn().isAfter(desk.today()), "meeting.notice-ahead", call.getNoticeOn());
    var rule = rules.on(day, body.kind(), body.counting(), Matter.ORDINARY);
    int days = rule.daysOfNotice(call.getNoticeOn(), day);
    Refusal.unless(days >= rule.noticeDays(), "meeting.notice-short", rule.noticeDays(), Math.max(days, 0), rule.earliest(call.getNoticeOn()), rule.source());
  }

  /** A proposal that stands at a step this body decides, and at no other open meeting. */
  private Proposal item(BodyLine body, String number) {
    var proposal = desk.read(Proposal.class, number);
    var step = proposals.step(proposal);
    Refusal.unless(proposal.community().equals(body.community()) && step.bodies().contains(body.kind()), "meeting.other-body", number, step.kind(), body.kind());
    var other = Sql.on(database).one("select m.number from projects.meeting_item i join projects.meeting m on m.id = i.meeting where i.proposal = ? and m.status in ('CALLED', 'HELD')",
        row -> row.text("number"), proposal.id());
    Refusal.unless(other.isEmpty(), "meeting.called-twice", number, other.orElse(""));
    return proposal;
  }

  public void record(Meeting meeting, RecordMeeting record) {
    var from = meeting.status();
    Refusal.unless(MeetingMove.RECORD.possibleIn(from), "meeting.move-not-allowed", meeting.number(), from, MeetingMove.RECORD, MeetingMove.from(from));
    Refusal.unless(!meeting.heldAt().isAfter(desk.now()), "meeting.not-yet-held", ChinaTime.local(meeting.heldAt()));
    var body = bodies.visible(meeting.body());
    var day = ChinaTime.local(meeting.heldAt()).toLocalDate();
    var came = assembly.came(body, day, record);
    write(meeting, body, came, record);
    meeting.recorded(came.attendance(), record.getChair().strip(), record.getRecorder().strip(), record.getMinutes() == null || record.getMinutes().isBlank() ? null : record.getMinutes().strip(),
        desk.caller());
    meeting.go(MeetingMove.RECORD, desk.now());
    if (!record.getFiles().isEmpty()) files.attach(record.getFiles(), subject(meeting), "minutes");
    desk.write(meeting, MeetingMove.RECORD, from, null);
  }

  private record Item(int no, Matter matter) {}

  private void write(Meeting meeting, BodyLine body, Assembly.Came came, RecordMeeting record) {
    var sql = Sql.on(database);
    var items = sql.list("select no, matter from projects.meeting_item where meeting = ? order by no", row -> new Item(row.number("no"), Matter.valueOf(row.text("matter"))), meeting.id());
    Map<Integer, Vote> votes = record.getItems().stream().collect(Collectors.toMap(Vote::getNo, Function.identity(), (one, twice) -> one));
    sql.update("delete from projects.meeting_present where meeting = ?", meeting.id());
    sql.update("delete from projects.meeting_recusal where meeting = ?", meeting.id());
    sql.batch("insert into projects.meeting_present (meeting, member) values (?, ?)", came.members().stream().map(member -> new Object[] {meeting.id(), member.id()}).toList());
    for (var item : items) {
      var vote = votes.get(item.no());
      Refusal.unless(vote != null, "meeting.item-missing", item.no());
      var result = assembly.count(body, ChinaTime.local(meeting.heldAt()).toLocalDate(), item.matter(), came, vote);
      sql.update("""
          update projects.meeting_item set recused = ?, votes_for = ?, votes_against = ?, abstained = ?, area_for = ?, need = ?, need_area = ?, passed = ?, rule_source = ?
           where meeting = ? and no = ?""",
          vote.getRecusals().size(), vote.getVotesFor(), vote.getVotesAgainst(), vote.getAbstained(), result.needArea() == null ? null : vote.getAreaFor(), result.need(), result.needArea(),
          result.passed(), result.source(), meeting.id(), item.no());
      sql.batch("insert into projects.meeting_recusal (meeting, item, member, name, reason) values (?, ?, ?, ?, ?)", result.recused().stream()
          .map(one -> new Object[] {meeting.id(), item.no(), one.member(), one.name(), one.reason()}).toList());
    }
  }

  public void cancel(Meeting meeting, String words) {
    var from = meeting.status();
    meeting.go(MeetingMove.CANCEL, desk.now());
    desk.write(meeting, MeetingMove.CANCEL, from, words);
  }

  /** Whether its minutes can be read somewhere. */
  boolean hasMinutes(Meeting meeting) { return meeting.minutes() != null || !files.of(subject(meeting)).isEmpty(); }

  static List<String> moves(MeetingStatus status) { return MeetingMove.from(status).stream().map(Enum::name).toList(); }
}
