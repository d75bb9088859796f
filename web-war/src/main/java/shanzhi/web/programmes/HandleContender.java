package shanzhi.web.programmes;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.Contenders;
import shanzhi.assessment.programmes.boundary.FillItem;
import shanzhi.assessment.programmes.boundary.GivePeer;
import shanzhi.assessment.programmes.boundary.Items;
import shanzhi.assessment.programmes.boundary.Marks;
import shanzhi.assessment.programmes.boundary.ProgrammePlaques;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.assessment.rounds.boundary.Objector;
import shanzhi.assessment.selections.boundary.Selections;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Actor;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** One contender: its list, photos, votes and points, and what the caller may do about it. */
@Named
@ViewScoped
public class HandleContender implements Serializable {

  @Inject Contenders contenders;
  @Inject Items items;
  @Inject Marks marks;
  @Inject ProgrammePlaques plaques;
  @Inject Selections selections;
  @Inject Files files;
  @Inject NameCards cards;
  @Inject Times times;

  private long id;
  private ContenderSheet sheet;
  private ContenderSheet.Item item;
  private Boolean before;
  private boolean ready;
  private BigDecimal reached;
  private String note;
  private String name;
  private BigDecimal wanted;
  private String words;
  private String document;
  private boolean yes;
  private String phone;
  private Long other;
  private BigDecimal points;
  private String contact;
  private List<Objector> objectors;
  private Recheck outcome = Recheck.KEEP;

  public void open() { sheet = contenders.sheet(id); }

  public void pick(ContenderSheet.Item one) {
    item = one;
    before = one.before();
    ready = one.done();
    reached = one.reached();
    note = one.note();
  }

  public void fill() {
    items.fill(item.id(), new FillItem(before, ready, reached, note));
    item = null;
    done("fill");
  }

  public void add() {
    items.add(id, name, wanted);
    name = null;
    wanted = null;
    done("add");
  }

  public void upload(FileUploadEvent event) {
    contenders.attach(id, files.keep(event.getFile().getFileName(), event.getFile().getContent()).id());
    done("photo");
  }

  public void accept() {
    contenders.accept(id, sheet.line().version());
    done("accept");
  }

  public void giveBack() {
    contenders.giveBack(id, sheet.line().version(), words);
    done("give-back");
  }

  public void again() {
    contenders.again(id, sheet.line().version(), sheet.line().words());
    done("again");
  }

  public void vote() {
    int left = marks.vote(id, phone == null ? "" : phone.replaceAll("[\\s-]", ""));
    phone = null;
    open();
    Notes.done("prg.done.vote", left);
  }

  public void peer() {
    if (other == null) throw Refusal.conflict("peers.nobody");
    marks.peer(id, new GivePeer(other, points, words));
    points = null;
    done("peer");
  }

  public void panel() {
    contenders.panel(id, points, words);
    points = null;
    done("panel");
  }

  public void object() {
    contenders.object(id, words);
    done("object");
  }

  public void answer() {
    contenders.answer(id, yes, words);
    done("answer");
  }

  public void decided() {
    contenders.decided(id, yes, document);
    done("decided");
  }

  public void hang() {
    plaques.hang(id, document);
    done("plaque");
  }

  public void review() {
    plaques.review(id, outcome, words);
    done("review");
  }

  private void done(String deed) {
    words = null;
    document = null;
    objectors = null;
    open();
    Notes.done("prg.done." + deed);
  }

  /** The phone of whoever sent it in; that it was asked for is written down. */
  public void ask() { contact = selections.contact(id); }

  /** Who objected at the residents' door; that it was asked for is written down. */
  public void askObjectors() { objectors = List.copyOf(selections.objectors(id)); }

  public List<Objector> getObjectors() { return objectors; }

  public String getContact() { return contact; }

  /** Who was drawn to score it. */
  public String getDrawn() { return String.join("、", sheet.experts().stream().map(one -> cards.of(one).name()).toList()); }

  public String desk(String username) { return cards.of(username).name(); }

  /** What this unit may still rate. */
  public List<ContenderLine> getOthers() { return marks.others(id); }

  public List<Deed> getDeeds() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return sheet.steps().stream().map(one -> new Deed(times.minute(one.at()), Texts.get("prg.deed." + one.deed(), locale), one.actor().equals(Actor.SYSTEM) && List.of("sent-in", "again", "object").contains(one.deed()) ? Texts.get("sel.resident", locale) : cards.of(one.actor()).name(), one.words() == null ? "" : said(one.words(), locale),
        List.of("give-back", "not-proposed", "upheld", "refused", "recheck-rectify", "recheck-revoked").contains(one.deed()))).toList();
  }

  private static String said(String words, java.util.Locale locale) { return List.of("items", "required", "line", "quota", "returned").contains(words) ? Texts.get("prg.why." + words, locale) : words; }

  public Recheck[] getOutcomes() { return Recheck.values(); }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public ContenderSheet getSheet() { return sheet; }
  public ContenderSheet.Item getItem() { return item; }
  public Boolean getBefore() { return before; }
  public void setBefore(Boolean before) { this.before = before; }
  public boolean isReady() { return ready; }
  public void setReady(boolean ready) { this.ready = ready; }
  public BigDecimal getReached() { return reached; }
  public void setReached(BigDecimal reached) { this.reached = reached; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public BigDecimal getWanted() { return wanted; }
  public void setWanted(BigDecimal wanted) { this.wanted = wanted; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
  public boolean isYes() { return yes; }
  public void setYes(boolean yes) { this.yes = yes; }
  public String getPhone() { return phone; }
  public void setPhone(String phone) { this.phone = phone; }
  public Long getOther() { return other; }
  public void setOther(Long other) { this.other = other; }
  public BigDecimal getPoints() { return points; }
  public void setPoints(BigDecimal points) { this.points = points; }
  public Recheck getOutcome() { return outcome; }
  public void setOutcome(Recheck outcome) { this.outcome = outcome; }
}
