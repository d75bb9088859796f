package shanzhi.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.PlaqueLine;
import shanzhi.assessment.rounds.boundary.PlaqueQuery;
import shanzhi.assessment.rounds.boundary.Plaques;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.web.frame.Notes;

/** 牌匾台账: titles with the day each is looked at again. */
@Named
@ViewScoped
public class BrowsePlaques implements Serializable {

  @Inject Plaques plaques;
  @Inject SheetExports exports;

  private CandidateState state;
  private boolean due;
  private List<PlaqueLine> rows;

  @PostConstruct public void query() { rows = plaques.ledger(new PlaqueQuery(state, due)); }

  public void export() {
    exports.start("assessment-plaques", new PlaqueQuery(state, due));
    Notes.done("export.ordered");
  }

  public List<CandidateState> getStates() { return List.of(CandidateState.NAMED, CandidateState.PLAQUE, CandidateState.RECTIFY, CandidateState.REVOKED); }
  public List<PlaqueLine> getRows() { return rows; }
  public CandidateState getState() { return state; }
  public void setState(CandidateState state) { this.state = state; }
  public boolean isDue() { return due; }
  public void setDue(boolean due) { this.due = due; }
}
