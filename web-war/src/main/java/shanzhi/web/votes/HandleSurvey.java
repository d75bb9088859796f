package shanzhi.web.votes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.passes.boundary.PassLine;
import shanzhi.projects.passes.boundary.Passes;
import shanzhi.projects.surveys.boundary.Answers;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.SurveyFindings;
import shanzhi.projects.surveys.boundary.SurveySheet;
import shanzhi.projects.surveys.boundary.Surveys;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Notes;

/** One survey at the desk: announce, codes, papers, what households said, close. On paper options are typed by their numbers: 3,1,5. */
@Named
@ViewScoped
public class HandleSurvey implements Serializable {

  @Inject Surveys surveys;
  @Inject Passes passes;

  private String number;
  private SurveySheet sheet;
  private SurveyFindings findings;
  private String reason;
  private String door;
  private List<PassLine> households = List.of();
  private PassLine household;
  private ItemPurpose purpose = ItemPurpose.values()[0];
  private Map<Integer, String> said = new HashMap<>();

  public void open() {
    sheet = surveys.sheet(number);
    findings = sheet.line().answered() > 0 ? surveys.findings(number) : null;
  }

  public void announce() {
    surveys.announce(number, sheet.line().version());
    open();
    Notes.done("vote.done.announce", sheet.passes().households());
  }

  public void withdraw() {
    surveys.withdraw(number, sheet.line().version(), reason);
    open();
    Notes.done("vote.done.withdraw");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void close() {
    surveys.close(number, sheet.line().version());
    open();
    Notes.done("survey.done.close");
  }

  /** The option becomes a demand of the community, of the kind that is chosen. */
  public void hand(int question, int option) {
    var demand = surveys.hand(number, question, option, purpose);
    open();
    Notes.done("survey.done.hand", demand);
  }

  public List<ItemPurpose> getPurposes() { return List.of(ItemPurpose.values()); }
  public ItemPurpose getPurpose() { return purpose; }
  public void setPurpose(ItemPurpose purpose) { this.purpose = purpose; }

  /** The paper twin, numbered and registered as every print. */
  public void print() { Download.show(surveys.print(number)); }

  public void codes() { CodeSheets.show(sheet.line().place(), sheet.line().title(), "/p/s/" + number, passes.issue(number)); }

  public void again(long one) { CodeSheets.show(sheet.line().place(), sheet.line().title(), "/p/s/" + number, List.of(passes.again(number, one))); }

  public void find() { households = passes.find(number, door); }

  public void begin(PassLine one) {
    household = one;
    said = new HashMap<>();
  }

  public void enter() {
    var answers = new HashMap<Integer, List<String>>();
    for (int no = 1; no <= sheet.questions().size(); no++) {
      var typed = said.get(no - 1);
      if (typed == null || typed.isBlank()) continue;
      answers.put(no, sheet.questions().get(no - 1).getKind() == QuestionKind.OPEN ? List.of(typed) : new ArrayList<>(Arrays.asList(typed.strip().split("[,，、\\s]+"))));
    }
    surveys.enter(number, household.household(), new Answers(answers));
    open();
    find();
    Notes.done("survey.done.paper", household.address());
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public SurveySheet getSheet() { return sheet; }
  public SurveyFindings getFindings() { return findings; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getDoor() { return door; }
  public void setDoor(String door) { this.door = door; }
  public List<PassLine> getHouseholds() { return households; }
  public PassLine getHousehold() { return household; }
  public Map<Integer, String> getSaid() { return said; }
}
