package shanzhi.web.votes;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.surveys.boundary.DrawSurvey;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.SurveySheet;
import shanzhi.projects.surveys.boundary.Surveys;
import shanzhi.web.frame.Notes;

/** 新建问卷: questions one by one; the options of a question stand in one field, separated by 、. */
@Named
@ViewScoped
public class DrawUpSurvey implements Serializable {

  @Inject Surveys surveys;
  @Inject VoteWords words;
  @Inject Clock clock;

  private String number;
  private SurveySheet sheet;
  private DrawSurvey draft;
  private final Map<Integer, String> options = new HashMap<>();

  public void open() {
    draft = new DrawSurvey();
    if (number == null || number.isBlank()) {
      number = null;
      var grounds = words.getCommunities();
      if (!grounds.isEmpty()) draft.setCommunity(grounds.get(0).code());
      var today = ChinaTime.today(clock);
      draft.setOpens(today.plusDays(1).atTime(8, 0));
      draft.setCloses(today.plusDays(15).atTime(18, 0));
      add();
      return;
    }
    sheet = surveys.sheet(number);
    draft.setCommunity(sheet.line().community());
    draft.setTitle(sheet.line().title());
    draft.setPurpose(sheet.purpose());
    draft.setOpens(ChinaTime.local(sheet.line().opens()));
    draft.setCloses(ChinaTime.local(sheet.line().closes()));
    draft.setQuestions(new ArrayList<>(sheet.questions()));
    for (int i = 0; i < draft.getQuestions().size(); i++) options.put(i, String.join("、", draft.getQuestions().get(i).getOptions()));
  }

  public void add() { draft.getQuestions().add(new Question()); }

  public void remove(int place) {
    draft.getQuestions().remove(place);
    for (int i = place; i < draft.getQuestions().size(); i++) options.put(i, options.get(i + 1));
    options.remove(draft.getQuestions().size());
  }

  public String save() {
    for (int i = 0; i < draft.getQuestions().size(); i++) {
      var typed = options.get(i);
      var question = draft.getQuestions().get(i);
      question.setOptions(typed == null || !question.getKind().choosing() ? new ArrayList<>()
          : new ArrayList<>(Arrays.stream(typed.split("[、\\n;；]")).map(String::strip).filter(one -> !one.isEmpty()).toList()));
    }
    if (sheet == null) number = surveys.draw(draft);
    else surveys.change(number, sheet.line().version(), draft);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("vote.saved", draft.getTitle());
    return "/app/votes/survey?faces-redirect=true&number=" + number;
  }

  public Map<Integer, String> getOptions() { return options; }
  public DrawSurvey getDraft() { return draft; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
}
