package shanzhi.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.Proposals;
import shanzhi.assessment.rounds.boundary.RoundQuery;
import shanzhi.assessment.rounds.boundary.RoundSheet;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.SheetExports;
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
  @Inject Proposals proposals;
  @Inject SheetExports exports;
  @Inject AssessmentWords words;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  private long id;
  private RoundSheet sheet;
  private String community;
  private String kind;
  private String document;
  private String only;

  public void open() { sheet = rounds.sheet(id); }

  public String apply() { return "/app/assessment/candidate?faces-redirect=true&id=" + applications.apply(id, community, kind); }

  public void assign() {
    int places = rounds.assign(id, null);
    open();
    Notes.done("asm.done.assign", places);
  }

  public void propose() {
    int proposed = proposals.propose(id, null);
    open();
    Notes.done("asm.done.propose", proposed);
  }

  public void export() {
    exports.start("assessment-round", new RoundQuery(id));
    Notes.done("export.ordered");
  }

  /** Who is waited for, with how many places: the board in one line. */
  public List<Waiting> getWaiting() {
    var counted = new LinkedHashMap<String, Integer>();
    sheet.candidates().forEach(one -> counted.merge(words.waits(one), 1, Integer::sum));
    return counted.entrySet().stream().map(one -> new Waiting(one.getKey(), one.getValue())).toList();
  }

  /** @param key of the text that says who has to act */
  public record Waiting(String key, int places) implements Serializable {}

  /** Only those who wait for the same; all of them where none is chosen. */
  public List<CandidateLine> getShown() { return only == null ? sheet.candidates() : sheet.candidates().stream().filter(one -> words.waits(one).equals(only)).toList(); }

  public void choose(String key) { only = key == null || key.equals(only) ? null : key; }

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

  public String getOnly() { return only; }
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
