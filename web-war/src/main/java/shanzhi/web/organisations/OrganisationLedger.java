package shanzhi.web.organisations;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.organisations.boundary.NewOrganisation;
import shanzhi.foundation.organisations.boundary.OrganisationLine;
import shanzhi.foundation.organisations.boundary.OrganisationSheet;
import shanzhi.foundation.organisations.boundary.Organisations;
import shanzhi.foundation.organisations.boundary.Kind;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Conflict;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Typed;

/** 机构与岗位: the ledger of organisations, and one of them with its names, posts, holders and duties. */
@Named
@ViewScoped
public class OrganisationLedger implements Serializable {

  private final class Rows extends LazyDataModel<OrganisationLine> {

    @Override public int count(Map<String, FilterMeta> none) { return organisations.list(area, kind, text, 0, 1).total(); }

    @Override public List<OrganisationLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
      return organisations.list(area, kind, text, first, size).rows();
    }

    @Override public String getRowKey(OrganisationLine line) { return String.valueOf(line.id()); }
  }

  @Inject Organisations organisations;
  @Inject Conflict conflict;
  @Inject Clock clock;

  private final LazyDataModel<OrganisationLine> rows = new Rows();
  private String text;
  private Kind kind;
  private String area;
  private OrganisationSheet chosen;
  private Long asked;
  private boolean entering;
  private String name;
  private Kind newKind;
  private String newArea;
  private String creditCode;
  private LocalDate day;
  private String duties;
  private String title;
  private JobRole role;
  private Long post;
  private String person;

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    text = area = null;
    kind = null;
  }

  public void open(long id) {
    conflict.clear();
    chosen = organisations.get(id);
    name = chosen.name();
    duties = String.join(" ", chosen.duties());
    day = ChinaTime.today(clock);
    post = chosen.posts().size() == 1 ? chosen.posts().get(0).id() : null;
    entering = false;
  }

  /** Opens the organisation named in the address, if any. */
  public void openAsked() {
    if (asked != null && chosen == null) open(asked);
  }

  /** Back to the ledger. */
  public void close() {
    conflict.clear();
    chosen = null;
    entering = false;
  }

  /** Shows an empty form for a new organisation. */
  public void enter() {
    close();
    name = creditCode = newArea = null;
    newKind = null;
    day = ChinaTime.today(clock);
    entering = true;
  }

  /** People who could take a post here, by name. */
  public List<String> complete(String wanted) { return organisations.candidates(chosen.id(), wanted).stream().map(AccountLine::username).toList(); }

  public void found() {
    open(organisations.found(new NewOrganisation(newKind, name, newArea, creditCode == null || creditCode.isBlank() ? null : creditCode, day)));
    Notes.done("organisation.saved", name);
  }

  public void rename() {
    change(() -> organisations.rename(chosen, name, day));
  }

  public void handle() {
    var wanted = duties == null || duties.isBlank() ? List.<String>of() : Arrays.asList(duties.strip().split("[\\s,，、]+"));
    change(() -> organisations.handle(chosen, wanted));
  }

  /** The organisation ends; {@code day} is its last. */
  public void end() { change(() -> organisations.close(chosen, day)); }

  /** Whoever was overtaken goes on from what stands there now, with everything typed. */
  private void change(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal refusal) {
      if (refusal.changes() != null) chosen = organisations.get(chosen.id());
      throw refusal;
    }
    again();
  }

  /** What stands in the forms and was not saved. */
  public List<Typed> getTyped() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return List.of(new Typed(Texts.get("org.name", locale), name), new Typed(Texts.get("org.duties.short", locale), duties));
  }

  public void addPost() {
    organisations.addPost(chosen.id(), title, role);
    title = null;
    role = null;
    again();
  }

  public void appoint() {
    organisations.appoint(post, person, day);
    person = null;
    again();
  }

  public void release(long incumbency) {
    organisations.release(incumbency, ChinaTime.today(clock));
    again();
  }

  private void again() {
    open(chosen.id());
    Notes.done("organisation.saved", chosen.name());
  }

  public LazyDataModel<OrganisationLine> getRows() { return rows; }
  public Kind[] getKinds() { return Kind.values(); }
  public JobRole[] getRoles() { return JobRole.values(); }
  public boolean isEntering() { return entering; }
  public Long getAsked() { return asked; }
  public void setAsked(Long asked) { this.asked = asked; }
  public OrganisationSheet getChosen() { return chosen; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public Kind getKind() { return kind; }
  public void setKind(Kind kind) { this.kind = kind; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public Kind getNewKind() { return newKind; }
  public void setNewKind(Kind newKind) { this.newKind = newKind; }
  public String getNewArea() { return newArea; }
  public void setNewArea(String newArea) { this.newArea = newArea; }
  public String getCreditCode() { return creditCode; }
  public void setCreditCode(String creditCode) { this.creditCode = creditCode; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
  /** What it takes now, whatever is typed. */
  public String getStandingDuties() { return String.join(" ", chosen.duties()); }
  public String getDuties() { return duties; }
  public void setDuties(String duties) { this.duties = duties; }
  public String getTitle() { return title; }
  public void setTitle(String title) { this.title = title; }
  public JobRole getRole() { return role; }
  public void setRole(JobRole role) { this.role = role; }
  public Long getPost() { return post; }
  public void setPost(Long post) { this.post = post; }
  public String getPerson() { return person; }
  public void setPerson(String person) { this.person = person; }
}
