package shanzhi.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.indicators.boundary.SystemLine;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeLine;
import shanzhi.assessment.programmes.boundary.Programmes;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.OpenRound;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Times;

/** 示范创建: the rounds of a year, and opening one. */
@Named
@ViewScoped
public class BrowseRounds implements Serializable {

  @Inject Rounds rounds;
  @Inject IndicatorSystems systems;
  @Inject Programmes programmes;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private int year;
  private List<RoundLine> rows;
  private OpenRound wanted = new OpenRound();
  private String cutoff;
  private String deadline;

  @PostConstruct void open() {
    var today = times.getToday();
    year = today.getYear();
    wanted.setYear(year);
    wanted.setBody(Body.COUNTY_PARTY_COMMITTEE);
    wanted.setCityShare(rounds.cityShare());
    if (jurisdiction.holds(Rights.ASSESSMENT_ORGANISE)) usual();
    cutoff = today.toString();
    deadline = today.plusDays(30).toString();
    query();
  }

  /** What the programme held here is called, and the newest system it scores by: the county's own before the product's. */
  private void usual() {
    programmes.catalogue().stream().map(ProgrammeLine::programme).filter(Programme::inRounds).findFirst().ifPresent(one -> {
      wanted.setTitle(year + " 年" + one.name());
      getSystems().stream().filter(system -> system.code().equals(one.system())).min(Comparator.comparing((SystemLine system) -> system.county() == null)).ifPresent(system -> wanted.setSystem(system.id()));
    });
  }

  public void query() { rows = rounds.ledger(year); }

  public String begin() {
    wanted.setCounty(jurisdiction.over(Rights.ASSESSMENT_ORGANISE).grounds().stream().map(Territory::code).findFirst().orElse(null));
    wanted.setCutoff(day(cutoff));
    wanted.setDeadline(day(deadline));
    return "/app/assessment/round?faces-redirect=true&id=" + rounds.open(wanted);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      throw Refusal.invalid("round.no-day", text);
    }
  }

  public List<SystemLine> getSystems() { return systems.ledger().stream().filter(one -> !one.draft()).toList(); }
  public Body[] getBodies() { return Body.values(); }
  public List<RoundLine> getRows() { return rows; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public OpenRound getWanted() { return wanted; }
  public String getCutoff() { return cutoff; }
  public void setCutoff(String cutoff) { this.cutoff = cutoff; }
  public String getDeadline() { return deadline; }
  public void setDeadline(String deadline) { this.deadline = deadline; }
}
