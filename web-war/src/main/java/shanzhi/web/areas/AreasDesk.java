package shanzhi.web.areas;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaSeen;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.areas.boundary.AreaChange;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Conflict;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Typed;

/** 区划管理: looks at the tree as of a day, and hands changes to {@link Areas}. */
@Named
@ViewScoped
public class AreasDesk implements Serializable {

  /** What may be done to an area. */
  public enum Verb { OPEN, RENAME, MOVE, MERGE, ABOLISH }

  @Inject Areas areas;
  @Inject AreaPicker picker;
  @Inject Conflict conflict;
  @Inject Clock clock;

  private String code;
  private AreaSeen seen;
  private LocalDate asOf;
  private Verb verb = Verb.RENAME;
  private String newCode;
  private String name;
  private String target;
  private LocalDate from;
  private String document;

  @PostConstruct void start() {
    asOf = ChinaTime.today(clock);
    from = asOf;
    code = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("code");
  }

  /** Listener of the tree. */
  public void turned() {
    code = picker.getCode();
    conflict.clear();
  }

  /** The area looked at; the first of the caller's reach until one is chosen. */
  public AreaNode getArea() {
    if (code == null && picker.getRoot().getChildCount() > 0) code = picker.getRoot().getChildren().get(0).getData().code();
    var area = code == null ? null : tree().find(code).orElse(null);
    if (area != null && (seen == null || !seen.code().equals(code))) seen = areas.seen(code);
    return area;
  }

  public String getTitle() { return tree().title(code); }

  public String getLevel() { return Texts.get("area.level." + getArea().level(), locale()); }

  public List<AreaNode> getBelow() { return tree().childrenOf(code); }

  public int countBelow(AreaNode area) { return tree().childrenOf(area.code()).size(); }

  public List<Deed> getHistory() { return areas.history(code).stream().sorted(java.util.Comparator.comparing(AreaChange::since).reversed()).map(this::deed).toList(); }

  private Deed deed(AreaChange change) {
    var parent = change.parent() == null ? "" : areas.asOf(change.since()).find(change.parent()).map(AreaNode::shortName).orElse(change.parent());
    var ending = change.ending() == null ? "" : change.until() + " " + Texts.get("area.ending." + change.ending(), locale()) + (change.successor() == null ? "" : " " + change.successor());
    return new Deed(change.since().toString(), change.name(), parent, String.join("·", List.of(ending, change.document() == null ? "" : change.document())).replaceAll("^·|·$", ""),
        "ABOLISHED".equals(change.ending()) || "MERGED".equals(change.ending()));
  }

  /** Carries out the form; a refusal stays in the page as a message with everything typed. */
  public void act() {
    try {
      switch (verb) {
        case OPEN -> areas.open(newCode, name, code, from, document);
        case RENAME -> areas.rename(seen, name, from, document);
        case MOVE -> areas.move(seen, target, from, document);
        case MERGE -> areas.merge(seen, target, from, document);
        case ABOLISH -> areas.abolish(seen, from);
      }
    } catch (Refusal refusal) {
      if (refusal.changes() != null) seen = areas.seen(code);
      throw refusal;
    }
    seen = null;
    Notes.done("area.done." + verb, getArea() == null ? code : getArea().name(), from);
    name = target = document = newCode = null;
    picker.search();
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  /** What stands in the form and was not carried out. */
  public List<Typed> getTyped() {
    var all = new ArrayList<Typed>();
    all.add(new Typed(Texts.get("area.verb", locale()), Texts.get("area.verb." + verb, locale())));
    if (verb == Verb.RENAME) all.add(new Typed(Texts.get("area.name.new", locale()), name));
    if (verb == Verb.MOVE || verb == Verb.MERGE) all.add(new Typed(Texts.get("area.target", locale()), target));
    all.add(new Typed(Texts.get("area.from", locale()), String.valueOf(from)));
    all.add(new Typed(Texts.get("area.document", locale()), document));
    return all;
  }

  private AreaTree tree() { return asOf == null || asOf.equals(ChinaTime.today(clock)) ? areas.today() : areas.asOf(asOf); }

  private static java.util.Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public Verb[] getVerbs() { return Verb.values(); }

  public String getCode() { return code; }
  public LocalDate getAsOf() { return asOf; }
  public void setAsOf(LocalDate asOf) { this.asOf = asOf; }
  public Verb getVerb() { return verb; }
  public void setVerb(Verb verb) { this.verb = verb; }
  public String getNewCode() { return newCode; }
  public void setNewCode(String newCode) { this.newCode = newCode; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getTarget() { return target; }
  public void setTarget(String target) { this.target = target; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
