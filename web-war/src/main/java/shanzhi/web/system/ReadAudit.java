package shanzhi.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import shanzhi.foundation.audit.boundary.AuditEntry;
import shanzhi.foundation.audit.boundary.AuditQuery;
import shanzhi.foundation.audit.boundary.AuditSlice;
import shanzhi.foundation.audit.boundary.Audits;
import shanzhi.foundation.audit.boundary.Verification;
import shanzhi.kernel.ChinaTime;

/** 操作审计: look deeds up, read one with before and after, verify the chain. */
@Named
@ViewScoped
public class ReadAudit implements Serializable {

  private static final int ROWS = 20;

  @Inject Audits audits;

  private LocalDate from;
  private LocalDate to;
  private String actor;
  private String verb;
  private String subject;
  private String area;
  private AuditSlice slice;
  private String place;
  private final Deque<String> newer = new ArrayDeque<>();
  private AuditEntry entry;
  private Verification verification;
  private List<String> verbs;

  @PostConstruct void open() {
    verbs = audits.verbs();
    search();
  }

  public void search() {
    newer.clear();
    show(null);
  }

  public void reset() {
    from = to = null;
    actor = verb = subject = area = null;
    search();
  }

  public void older() {
    newer.push(place == null ? "" : place);
    show(slice.next());
  }

  public void newer() {
    var back = newer.pop();
    show(back.isEmpty() ? null : back);
  }

  public void open(long id) { entry = audits.entry(id); }

  public void close() { entry = null; }

  public void verify() { verification = audits.verify(); }

  private void show(String where) {
    place = where;
    entry = null;
    slice = audits.search(new AuditQuery(from == null ? null : ChinaTime.startOf(from), to == null ? null : ChinaTime.startOf(to.plusDays(1)),
        actor, verb, null, subject, area), where, ROWS);
  }

  /** Whose moves have their words beside their states. */
  private static final Map<String, String> MOVES = Map.of("incident", "Move", "hazard", "HazardMove", "task", "TaskMove", "campaign", "CampaignMove", "whistle", "WhistleMove",
      "project", "ProjectMove", "proposal", "ProposalMove", "demand", "DemandMove", "meeting", "MeetingMove", "publicity", "PublicityMove");

  /** 派遣 for {@code incident.dispatch}: a word of its own, or that of the move; the verb itself where there is neither. */
  public String verb(String verb) {
    int dot = verb.indexOf('.');
    var move = MOVES.getOrDefault(verb.substring(0, Math.max(dot, 0)), "") + "." + verb.substring(dot + 1).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    return words("audit.verb." + verb, words(move, verb));
  }

  /** What was done, in words; the verb itself where the bundle has none yet. */
  public String words(String key, String other) {
    var faces = FacesContext.getCurrentInstance();
    try {
      return ResourceBundle.getBundle("shanzhi.web.texts", faces.getViewRoot().getLocale()).getString(key);
    } catch (MissingResourceException unnamed) {
      return other;
    }
  }

  /** 放假调休 3 for {@code days[2]}; the path itself where the bundle names no part of it. */
  public String field(String path) {
    var list = path.indexOf('[');
    if (list < 0) return words("audit.field." + path, path);
    var place = path.substring(list + 1, path.indexOf(']'));
    return words("audit.field." + path.substring(0, list), path.substring(0, list)) + " " + (Integer.parseInt(place) + 1) + path.substring(path.indexOf(']') + 1);
  }

  public LocalDateTime local(Instant at) { return at == null ? null : ChinaTime.local(at); }

  public AuditSlice getSlice() { return slice; }
  public boolean isFirst() { return newer.isEmpty(); }
  public AuditEntry getEntry() { return entry; }
  public Verification getVerification() { return verification; }
  public List<String> getVerbs() { return verbs; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getTo() { return to; }
  public void setTo(LocalDate to) { this.to = to; }
  public String getActor() { return actor; }
  public void setActor(String actor) { this.actor = actor; }
  public String getVerb() { return verb; }
  public void setVerb(String verb) { this.verb = verb; }
  public String getSubject() { return subject; }
  public void setSubject(String subject) { this.subject = subject; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
}
