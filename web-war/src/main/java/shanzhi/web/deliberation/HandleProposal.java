package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.BodyQuery;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.CallMeeting;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.PathLine;
import shanzhi.projects.deliberation.boundary.ProposalSheet;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.deliberation.boundary.Proposals;
import shanzhi.projects.deliberation.boundary.ProposeAsParty;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** One proposal on its way: where it stands, what was found, how it was voted on, and the next step. */
@Named
@ViewScoped
public class HandleProposal implements Serializable {

  @Inject Proposals proposals;
  @Inject Meetings meetings;
  @Inject Bodies bodies;
  @Inject Files files;
  @Inject DelibWords delibWords;
  @Inject Times times;

  private String number;
  private ProposalSheet sheet;
  private String words;
  private ProposeAsParty party = new ProposeAsParty();
  private CallMeeting call = new CallMeeting();
  private final List<String> fileNames = new ArrayList<>();

  /** A stop of the ribbon; state done, now or open. */
  public record Stop(String key, String state, String note) implements Serializable {}

  public void open() {
    sheet = proposals.sheet(number);
    party = new ProposeAsParty();
    party.setVersion(sheet.line().version());
    party.setOn(times.getToday());
    call = new CallMeeting();
    call.setTitle(sheet.line().title());
    call.setNoticeOn(times.getToday());
    call.getProposals().add(number);
    fileNames.clear();
  }

  /** 需求, 筛查, the steps of its path, 公示, 生效. */
  public List<Stop> getStops() {
    var status = sheet.line().status();
    boolean screened = status != ProposalStatus.DRAFT && status != ProposalStatus.BLOCKED;
    var stops = new ArrayList<Stop>();
    stops.add(new Stop("delib.stop.demand", "done", sheet.demands().isEmpty() ? "—" : String.valueOf(sheet.demands().size())));
    stops.add(new Stop("delib.stop.screen", screened ? "done" : status == ProposalStatus.WITHDRAWN ? "open" : "now", screened ? delibWords.day(sheet.screened()) : "—"));
    boolean resolved = status == ProposalStatus.RESOLVED || status == ProposalStatus.EFFECTIVE;
    for (var step : sheet.path().steps()) {
      boolean done = resolved || screened && step.position() < sheet.position();
      boolean now = status == ProposalStatus.IN_COURSE && step.position() == sheet.position();
      stops.add(new Stop("StepKind." + step.kind(), done ? "done" : now ? "now" : "open", note(step)));
    }
    stops.add(new Stop("delib.stop.publicity", status == ProposalStatus.EFFECTIVE ? "done" : status == ProposalStatus.RESOLVED ? "now" : "open", "—"));
    stops.add(new Stop("delib.stop.effect", status == ProposalStatus.EFFECTIVE ? "done" : "open", sheet.line().item() == null ? "—" : sheet.line().item()));
    return stops;
  }

  private String note(PathLine.Step step) {
    return sheet.votes().stream().filter(vote -> step.bodies().contains(vote.bodyKind())).reduce((first, last) -> last).map(vote -> delibWords.day(vote.heldAt())).orElse("—");
  }

  public String submit() {
    var hits = proposals.submit(number, sheet.line().version());
    if (hits.isEmpty()) Notes.done("delib.done.submitted", number);
    return DelibWords.again("proposal", number);
  }

  public void upload(FileUploadEvent event) {
    party.getFiles().add(files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    fileNames.add(event.getFile().getFileName());
  }

  public String propose() {
    party.setVersion(sheet.line().version());
    proposals.propose(number, party);
    return done("PROPOSE");
  }

  public String rework() {
    proposals.rework(number, sheet.line().version(), words);
    return done("REWORK");
  }

  public String withdraw() {
    proposals.withdraw(number, sheet.line().version(), words);
    return done("WITHDRAW");
  }

  private String done(String move) {
    Notes.done("delib.done.ProposalMove." + move, number);
    return DelibWords.again("proposal", number);
  }

  /** Bodies of the community that decide the step it stands at. */
  public List<BodyLine> getDeciders() {
    var step = sheet.path().at(sheet.position()).orElse(null);
    if (step == null || !sheet.may("CALL")) return List.of();
    return bodies.list(BodyQuery.of(sheet.line().community())).rows().stream().filter(body -> step.bodies().contains(body.kind())).toList();
  }

  public String call() {
    var meeting = meetings.call(call);
    Notes.done("delib.done.called", meeting);
    return DelibWords.again("meeting", meeting);
  }

  public List<Deed> getDeeds() { return delibWords.deeds("Proposal", sheet.steps()); }

  public ProposalSheet getSheet() { return sheet; }
  public ProposeAsParty getParty() { return party; }
  public CallMeeting getCall() { return call; }
  public List<String> getFileNames() { return fileNames; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
