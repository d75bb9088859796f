package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.StepKind;
import shanzhi.projects.deliberation.entity.Meeting;
import shanzhi.projects.deliberation.entity.MeetingMove;
import shanzhi.projects.deliberation.entity.Proposal;
import shanzhi.projects.deliberation.entity.ProposalMove;
import shanzhi.projects.deliberation.entity.Resolution;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.ResolveSum;

/** What follows from a meeting once its minutes stand: proposals go on, stop, or are resolved with their money set aside. All of it or nothing. */
@ApplicationScoped
public class Confirming {

  /** What a resolution is noted as in its record. */
  private enum ResolutionMove { PASS }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk desk;
  @Inject BodyDesk bodies;
  @Inject MeetingWork meetings;
  @Inject ProposalWork proposals;
  @Inject Commitments commitments;

  private record Item(int no, Long proposal, boolean passed, String tally) {}

  /** @return number of the resolution, or null */
  public String confirm(Meeting meeting) {
    var from = meeting.status();
    meeting.go(MeetingMove.CONFIRM, desk.now());
    Refusal.unless(meetings.hasMinutes(meeting), "meeting.minutes-needed", meeting.number());
    var body = bodies.visible(meeting.body());
    var resolved = new ArrayList<Proposal>();
    for (var item : items(meeting)) if (item.proposal() != null && follow(meeting, body, item)) resolved.add(desk.take(Proposal.class, item.proposal()));
    desk.write(meeting, MeetingMove.CONFIRM, from, null);
    return resolved.isEmpty() ? null : resolve(meeting, resolved);
  }

  private List<Item> items(Meeting meeting) {
    return Sql.on(database).list("select * from projects.meeting_item where meeting = ? order by no", row -> new Item(row.number("no"), row.as("proposal", Long.class), row.yes("passed"),
        row.number("votes_for") + "/" + row.number("votes_against") + "/" + row.number("abstained")), meeting.id());
  }

  /** @return whether it is resolved now */
  private boolean follow(Meeting meeting, BodyLine body, Item item) {
    var proposal = desk.take(Proposal.class, item.proposal());
    var step = proposals.step(proposal);
    Refusal.unless(step.bodies().contains(body.kind()), "meeting.proposal-moved", proposal.number(), step.kind());
    boolean last = step.kind() == StepKind.RESOLUTION;
    var move = !item.passed() ? ProposalMove.STOP : last ? ProposalMove.RESOLVE : ProposalMove.PASS;
    proposals.go(proposal, move, body.name() + " " + item.tally() + " " + meeting.number());
    return item.passed() && last;
  }

  private String resolve(Meeting meeting, List<Proposal> resolved) {
    var resolution = new Resolution(meeting.ground(), meeting.id(), meeting.title(), ChinaTime.local(meeting.heldAt()).toLocalDate());
    desk.keepNew(resolution, "JY", ResolutionMove.PASS);
    int no = 0;
    for (var proposal : resolved) {
      var said = proposal.says();
      var item = resolution.number() + "-" + ++no;
      Sql.on(database).update("insert into projects.resolution_item (item, resolution, no, proposal, title, kind, purpose, source, year, amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          item, resolution.id(), no, proposal.id(), said.title(), said.kind(), said.purpose(), said.source(), said.year(), said.amount());
      commitments.resolve(new ResolveSum(item, proposal.community(), said.source(), said.year(), said.title(), said.amount()));
    }
    return resolution.number();
  }
}
