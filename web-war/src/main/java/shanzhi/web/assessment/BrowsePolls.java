package shanzhi.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import shanzhi.assessment.satisfaction.boundary.CountyRank;
import shanzhi.assessment.satisfaction.boundary.DrawPoll;
import shanzhi.assessment.satisfaction.boundary.PollLine;
import shanzhi.assessment.satisfaction.boundary.Polls;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Times;

/** 满意度测评: the polls, drawing one up, and the counties over the years. */
@Named
@ViewScoped
public class BrowsePolls implements Serializable {

  private static final List<String> USUAL = List.of("您对社区治理和服务总体是否满意？", "您对社区环境卫生是否满意？", "您对网格员上门服务和回应是否满意？", "您对社区办事是否方便满意？");

  @Inject Polls polls;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private List<PollLine> rows;
  private List<CountyRank> counties;
  private TrendLines chart;
  private DrawPoll wanted = new DrawPoll();
  private String questions = String.join("\n", USUAL);
  private String opens;
  private String closes;

  @PostConstruct void open() {
    var today = times.getToday();
    wanted.setYear(today.getYear());
    opens = today.toString();
    closes = today.plusDays(30).toString();
    rows = polls.ledger();
    counties = polls.counties(today.getYear());
    chart = new TrendLines(counties);
  }

  public String draw() {
    wanted.setCounty(jurisdiction.over(Rights.ASSESSMENT_ORGANISE).grounds().stream().map(Territory::code).findFirst().orElse(null));
    wanted.setOpens(day(opens));
    wanted.setCloses(day(closes));
    wanted.setQuestions(Arrays.stream(questions.split("\\R")).map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.toList()));
    return "/app/assessment/poll?faces-redirect=true&number=" + polls.draw(wanted);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      throw Refusal.invalid("round.no-day", text);
    }
  }

  /** How far the index moved since the year before; null where it cannot be said. */
  public BigDecimal moved(CountyRank one) {
    var now = one.years().get(one.years().size() - 1).figure();
    var before = one.years().get(one.years().size() - 2).figure();
    return now.enough() && before.enough() ? now.index().subtract(before.index()) : null;
  }

  public CountyRank.Year last(CountyRank one) { return one.years().get(one.years().size() - 1); }

  public List<PollLine> getRows() { return rows; }
  public List<CountyRank> getCounties() { return counties; }
  public TrendLines getChart() { return chart; }
  public DrawPoll getWanted() { return wanted; }
  public String getQuestions() { return questions; }
  public void setQuestions(String questions) { this.questions = questions; }
  public String getOpens() { return opens; }
  public void setOpens(String opens) { this.opens = opens; }
  public String getCloses() { return closes; }
  public void setCloses(String closes) { this.closes = closes; }
}
