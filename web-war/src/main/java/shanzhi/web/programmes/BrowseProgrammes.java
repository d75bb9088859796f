package shanzhi.web.programmes;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.OpenEdition;
import shanzhi.assessment.programmes.boundary.ProgrammePlaques;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeLine;
import shanzhi.assessment.programmes.boundary.Programmes;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Times;

/** 项目库: what can be held, what is held in a year, which plaques wait for their review. */
@Named
@ViewScoped
public class BrowseProgrammes implements Serializable {

  private static final int AHEAD = 60;

  @Inject Programmes programmes;
  @Inject ProgrammePlaques plaques;
  @Inject Jurisdiction jurisdiction;
  @Inject Times times;

  private int year;
  private List<EditionLine> rows;
  private List<ProgrammeLine> catalogue;
  private List<ContenderLine> reviews;
  private ProgrammeLine shown;
  private final OpenEdition wanted = new OpenEdition();

  @PostConstruct void open() {
    var today = times.getToday();
    year = today.getYear();
    catalogue = programmes.catalogue();
    wanted.setYear(year);
    wanted.setCloses(today.plusDays(30));
    wanted.setQuota(10);
    wanted.setProgramme(getOpenable().get(0).id());
    query();
  }

  public void query() {
    rows = programmes.editions(year);
    reviews = plaques.due(AHEAD);
  }

  public void show(ProgrammeLine one) { shown = one; }

  public String begin() {
    wanted.setCounty(jurisdiction.over(Rights.ASSESSMENT_ORGANISE).grounds().stream().map(Territory::code).findFirst().orElse(null));
    return "/app/assessment/programmes-edition?faces-redirect=true&id=" + programmes.open(wanted);
  }

  /** Those that are held here; 示范社区 has its own pages. */
  public List<ProgrammeLine> getOpenable() { return catalogue.stream().filter(one -> !one.programme().inRounds()).toList(); }

  public Programme getChosen() { return catalogue.stream().filter(one -> one.id() == wanted.getProgramme()).findFirst().orElseThrow().programme(); }

  public boolean overdue(ContenderLine one) { return one.reviewBy().isBefore(today()); }

  private LocalDate today() { return times.getToday(); }

  public Body[] getBodies() { return Body.values(); }
  public List<EditionLine> getRows() { return rows; }
  public List<ProgrammeLine> getCatalogue() { return catalogue; }
  public List<ContenderLine> getReviews() { return reviews; }
  public ProgrammeLine getShown() { return shown; }
  public int getYear() { return year; }
  public void setYear(int year) { this.year = year; }
  public OpenEdition getWanted() { return wanted; }
}
