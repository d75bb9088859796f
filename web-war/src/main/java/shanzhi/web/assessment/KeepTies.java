package shanzhi.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.assessment.rounds.boundary.InspectorTies;
import shanzhi.assessment.rounds.boundary.TieLine;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 回避登记: who is not sent where, and why. */
@Named
@ViewScoped
public class KeepTies implements Serializable {

  @Inject InspectorTies ties;
  @Inject NameCards cards;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  private List<TieLine> rows;
  private String inspector;
  private String area;
  private String why;

  @PostConstruct void open() { rows = ties.ledger(); }

  public void enter() {
    ties.enter(inspector, area, why);
    why = null;
    open();
    Notes.done("asm.done.tie");
  }

  public void lift(TieLine line) {
    ties.lift(line.inspector(), line.area());
    open();
    Notes.done("asm.done.untie");
  }

  public List<String> getInspectors() { return ties.inspectors(); }

  public String name(String username) { return cards.of(username).name(); }

  /** Towns and communities on the caller's ground, in the order of the tree. */
  public List<AreaNode> getPlaces() {
    var tree = areas.today();
    return jurisdiction.over(Rights.ASSESSMENT_ORGANISE).grounds().stream().filter(ground -> ground.level() == Level.COUNTY).map(Territory::code).flatMap(county -> tree.childrenOf(county).stream())
        .flatMap(town -> java.util.stream.Stream.concat(java.util.stream.Stream.of(town), tree.childrenOf(town.code()).stream())).toList();
  }

  public String title(AreaNode node) { return areas.today().title(node.code()); }

  public List<TieLine> getRows() { return rows; }
  public String getInspector() { return inspector; }
  public void setInspector(String inspector) { this.inspector = inspector; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getWhy() { return why; }
  public void setWhy(String why) { this.why = why; }
}
