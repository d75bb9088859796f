package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.RoundSheet;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** The board of a round: who waits for whom, the ranking, and what is done to the round as a whole. */
@Named
@ViewScoped
public class HandleRound implements Serializable {

  @Inject Rounds rounds;
  @Inject Applications applications;
  @Inject Awards awards;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  private long id;
  private RoundSheet sheet;
  private String community;
  private String kind;
  private String document;

  public void open() { sheet = rounds.sheet(id); }

  public String apply() { return "/app/assessment/candidate?faces-redirect=true&id=" + applications.apply(id, community, kind); }

  public void assign() {
    int places = rounds.assign(id, null);
    open();
    Notes.done("asm.done.assign", places);
  }

  public void publicise() {
    int proposed = rounds.publicise(id);
    open();
    Notes.done("asm.done.publicise", proposed);
  }

  public void name() {
    int named = awards.name(id, document);
    open();
    Notes.done("asm.done.name", named);
  }

  /** Communities on the caller's ground that are not in the round yet. */
  public List<AreaNode> getCommunities() {
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.ASSESSMENT_APPLY).grounds();
    var entered = sheet.candidates().stream().map(one -> one.community()).toList();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY && !entered.contains(node.code()))
        .filter(node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code())))).toList();
  }

  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public RoundSheet getSheet() { return sheet; }
  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
