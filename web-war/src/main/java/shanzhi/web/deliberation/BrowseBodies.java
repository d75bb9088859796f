package shanzhi.web.deliberation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.deliberation.boundary.Bodies;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.BodyQuery;
import shanzhi.projects.deliberation.boundary.BodyRule;
import shanzhi.projects.deliberation.boundary.BodySheet;
import shanzhi.projects.deliberation.boundary.CallMeeting;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.EnterMember;
import shanzhi.projects.deliberation.boundary.KeepBody;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 议事组织: the bodies of the chosen ground; one of them with its rules, members and meetings. */
@Named
@ViewScoped
public class BrowseBodies implements Serializable {

  private static final int SHOWN = 100;

  @Inject Bodies bodies;
  @Inject Meetings meetings;
  @Inject AreaPicker areaPicker;
  @Inject DelibWords delibWords;
  @Inject Times times;

  private Long id;
  private List<BodyLine> rows;
  private int total;
  private BodySheet sheet;
  private KeepBody wanted = new KeepBody();
  private EnterMember member = new EnterMember();
  private CallMeeting call = new CallMeeting();
  private String topic;

  @PostConstruct void start() { begin(); }

  /** Reads the list, and the body of the address or the first one. */
  public void open() {
    var page = bodies.list(new BodyQuery(areaPicker.getCode(), null, 0, SHOWN));
    rows = page.rows();
    total = page.total();
    if (id == null && !rows.isEmpty()) id = rows.get(0).id();
    if (id != null) show(id);
  }

  public void turned() {
    id = null;
    sheet = null;
    open();
  }

  public void show(long body) {
    id = body;
    sheet = bodies.sheet(body);
    member = new EnterMember();
    member.setBody(body);
    member.setFrom(times.getToday());
    call = new CallMeeting();
    call.setBody(body);
    call.setNoticeOn(times.getToday());
    topic = null;
  }

  public void begin() {
    wanted = new KeepBody();
    wanted.setCommunity(delibWords.home());
    wanted.setFrom(times.getToday());
  }

  public List<Counting> getCountings() { return bodies.countings(wanted.getKind()); }

  public void found() {
    long made = bodies.found(wanted);
    begin();
    open();
    show(made);
    said("delib.done.body");
  }

  public void enter() {
    bodies.enter(member);
    show(id);
    said("delib.done.member");
  }

  public void leave(long one) {
    bodies.leave(id, one, times.getToday());
    show(id);
    Notes.done("delib.done.member-left");
  }

  public String call() {
    if (topic != null && !topic.isBlank()) {
      call.getTopics().clear();
      call.getTopics().add(topic.strip());
    }
    var meeting = meetings.call(call);
    Notes.done("delib.done.called", meeting);
    return DelibWords.again("meeting", meeting);
  }

  private void said(String key) {
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public List<BodyRule> getRules() { return bodies.rules(); }
  public boolean isMore() { return total > SHOWN; }
  public int getTotal() { return total; }
  public List<BodyLine> getRows() { return rows; }
  public BodySheet getSheet() { return sheet; }
  public KeepBody getWanted() { return wanted; }
  public EnterMember getMember() { return member; }
  public CallMeeting getCall() { return call; }
  public String getTopic() { return topic; }
  public void setTopic(String topic) { this.topic = topic; }
  public Long getId() { return id; }
  public void setId(Long id) { this.id = id; }
}
