package shanzhi.web.programmes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import shanzhi.assessment.programmes.boundary.Contenders;
import shanzhi.assessment.programmes.boundary.EditionSheet;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.EnterTarget;
import shanzhi.assessment.programmes.boundary.Programmes;
import shanzhi.assessment.programmes.boundary.TargetCard;
import shanzhi.assessment.programmes.boundary.Targets;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.web.frame.Notes;

/** One edition: who competes, how they stand, what is done to it as a whole; or the cards of a programme of targets. */
@Named
@ViewScoped
public class HandleEdition implements Serializable {

  private static final int MANY = 500;
  private static final List<ProjectState> DONE = List.of(ProjectState.ACCEPTANCE, ProjectState.EVALUATED, ProjectState.SETTLED);

  @Inject Programmes programmes;
  @Inject Contenders contenders;
  @Inject Targets targets;
  @Inject Projects projects;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  private long id;
  private EditionSheet sheet;
  private String community;
  private String unit;
  private String category = "";
  private String words;
  private String record;
  private List<ProjectLine> done;
  private String document;
  private String town;
  private String title;
  private int year;
  private BigDecimal wanted;
  private TargetCard card;
  private BigDecimal reached;
  private String note;

  public void open() {
    sheet = programmes.sheet(id);
    if (year == 0) year = sheet.line().year();
  }

  public String enter() { return "/app/assessment/programmes-entry?faces-redirect=true&id=" + contenders.enter(new EnterContender(id, community, unit, category == null ? "" : category, words, record)); }

  public void draw() { done("draw", programmes.draw(id)); }

  public void settle() { done("settle", programmes.settle(id)); }

  public void publicise() { done("publicise", programmes.publicise(id)); }

  public void forward() { done("forward", programmes.forward(id)); }

  public void name() { done("name", programmes.name(id, document)); }

  private void done(String deed, int count) {
    open();
    Notes.done("prg.done." + deed, count);
  }

  public void set() {
    targets.set(new EnterTarget(id, town, year, title, wanted));
    open();
    Notes.done("prg.done.target");
  }

  public void pick(TargetCard one) {
    card = one;
    reached = one.reached();
    note = one.words();
  }

  public void report() {
    targets.report(card.id(), reached, note);
    card = null;
    open();
    Notes.done("prg.done.report");
  }

  public List<Integer> getYears() { return sheet.targets().stream().map(TargetCard::year).distinct().toList(); }

  public List<TargetCard> of(int wantedYear) { return sheet.targets().stream().filter(one -> one.year() == wantedYear).toList(); }

  /** Communities on the caller's ground. */
  public List<AreaNode> getCommunities() { return nodes(Level.COMMUNITY, jurisdiction.holds(Rights.ASSESSMENT_APPLY) ? Rights.ASSESSMENT_APPLY : Rights.ASSESSMENT_ORGANISE); }

  public List<AreaNode> getTowns() { return nodes(Level.TOWN, Rights.ASSESSMENT_ORGANISE); }

  private List<AreaNode> nodes(Level level, String right) {
    var tree = areas.today();
    var grounds = jurisdiction.over(right).grounds();
    return tree.all().stream().filter(node -> node.level() == level && node.code().startsWith(sheet.line().county().substring(0, 6)))
        .filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code())))).toList();
  }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public EditionSheet getSheet() { return sheet; }
  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getRecord() { return record; }
  public void setRecord(String record) { this.record = record; }

  /** Projects of the caller's ground that are done, of which one may compete. */
  public List<ProjectLine> getProjects() {
    if (done == null) done = projects.ledger(new ProjectQuery(null, null, null, null, null, null, 0, false, false, 0, MANY)).rows().stream().filter(one -> DONE.contains(one.status())).toList();
    return done;
  }

  public String getUnit() { return unit; }
  public void setUnit(String unit) { this.unit = unit; }
  public String getCategory() { return category; }
  public void setCategory(String category) { this.category = category; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
  public String getTown() { return town; }
  public void setTown(String town) { this.town = town; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public BigDecimal getWanted() { return wanted; }
  public void setWanted(BigDecimal wanted) { this.wanted = wanted; }
  public TargetCard getCard() { return card; }
  public BigDecimal getReached() { return reached; }
  public void setReached(BigDecimal reached) { this.reached = reached; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
}
