package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.projects.deliberation.boundary.DemandLine;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.DemandSheet;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;

/** One demand: merge it, pass it on, decline it, or draw up a proposal of it. */
@Named
@ViewScoped
public class HandleDemand implements Serializable {

  private static final int OFFERED = 50;

  @Inject Demands demands;
  @Inject DelibWords delibWords;

  private String number;
  private DemandSheet sheet;
  private String words;
  private String into;

  public void open() { sheet = demands.sheet(number); }

  public String merge() {
    demands.merge(number, sheet.line().version(), into);
    return done("MERGE");
  }

  public String passOn() {
    demands.passOn(number, sheet.line().version(), words);
    return done("PASS_ON");
  }

  public String decline() {
    demands.decline(number, sheet.line().version(), words);
    return done("DECLINE");
  }

  public String reopen() {
    demands.reopen(number, sheet.line().version(), words);
    return done("REOPEN");
  }

  private String done(String move) {
    Notes.done("delib.done.DemandMove." + move, number);
    return DelibWords.again("demand", number);
  }

  /** Other open ones of the community, to be merged into. */
  public List<DemandLine> getOthers() {
    if (!sheet.may("MERGE")) return List.of();
    return demands.ledger(DemandQuery.of(sheet.line().community(), DemandStatus.OPEN).page(0, OFFERED)).rows().stream().filter(one -> !one.number().equals(number)).toList();
  }

  public List<Deed> getDeeds() { return delibWords.deeds("Demand", sheet.steps()); }

  public DemandSheet getSheet() { return sheet; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getInto() { return into; }
  public void setInto(String into) { this.into = into; }
}
