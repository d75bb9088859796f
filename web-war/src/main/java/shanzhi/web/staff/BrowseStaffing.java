package shanzhi.web.staff;

import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.staffing.boundary.Establish;
import shanzhi.staff.staffing.boundary.Establishment;
import shanzhi.staff.staffing.boundary.Staffing;
import shanzhi.staff.staffing.boundary.StaffingFigures;
import shanzhi.staff.staffing.boundary.StaffingStep;
import shanzhi.web.frame.Notes;

/** 编制与空缺: posts and people by town and community, where posts stand empty, and the template they come from. */
@Named
@ViewScoped
public class BrowseStaffing implements Serializable {

  private static final int SHOWN = 200;

  @Inject Staffing staffing;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  private String area;
  private List<StaffingFigures> figures;
  private StaffingFigures sum;
  private List<Establishment> communities;
  private List<StaffingStep> steps;
  private Establish proposal;
  private String community;
  private int households;
  private int chief;
  private int deputy;
  private int staff;
  private LocalDate from;
  private String document;

  @PostConstruct void open() {
    var grounds = jurisdiction.over(STAFF_READ).grounds();
    steps = staffing.steps(ChinaTime.today(clock));
    if (!grounds.isEmpty()) go(grounds.get(0).area());
  }

  public void go(String area) {
    this.area = area;
    figures = staffing.figures(area);
    sum = figures.stream().reduce(new StaffingFigures(area, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), StaffingFigures::plus);
    communities = staffing.communities(area).stream().limit(SHOWN).toList();
  }

  /** One level up, as far as the caller's ground goes. */
  public void up() {
    var parent = areas.today().get(area).parent();
    if (parent != null && jurisdiction.covers(STAFF_READ, Territory.of(parent))) go(parent);
  }

  public boolean isDeep() {
    var parent = area == null ? null : areas.today().get(area).parent();
    return parent != null && jurisdiction.covers(STAFF_READ, Territory.of(parent));
  }

  public boolean leaf(String code) { return Territory.of(code).level() == Level.COMMUNITY; }

  /** Width of a bar in percent of the longest one. */
  public double width(int figure) {
    int most = figures.stream().mapToInt(one -> Math.max(one.posts(), one.people())).max().orElse(1);
    return Math.round(1000.0 * figure / Math.max(1, most)) / 10.0;
  }

  /** Opens the form with what the template says. */
  public void begin(Establishment line) {
    community = line.community();
    proposal = staffing.proposal(community);
    households = proposal.households();
    chief = line.from() == null ? proposal.chief() : line.chief();
    deputy = line.from() == null ? proposal.deputy() : line.deputy();
    staff = line.from() == null ? proposal.staff() : line.staff();
    from = ChinaTime.today(clock).withDayOfMonth(1).plusMonths(1);
    document = null;
  }

  public void save() {
    staffing.establish(new Establish(community, households, chief, deputy, staff, from, document));
    go(area);
    Notes.done("staff.done");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public boolean may(String code) { return jurisdiction.covers(STAFF_EDIT, Territory.of(code)); }

  public String name(String code) { return areas.today().get(code).shortName(); }
  public String getTitle() { return area == null ? "" : areas.today().title(area); }
  public String getArea() { return area; }
  public List<StaffingFigures> getFigures() { return figures; }
  public StaffingFigures getSum() { return sum; }
  public List<Establishment> getCommunities() { return communities; }
  public List<StaffingStep> getSteps() { return steps; }
  public Establish getProposal() { return proposal; }
  public String getCommunity() { return community; }
  public int getHouseholds() { return households; }
  public void setHouseholds(int households) { this.households = households; }
  public int getChief() { return chief; }
  public void setChief(int chief) { this.chief = chief; }
  public int getDeputy() { return deputy; }
  public void setDeputy(int deputy) { this.deputy = deputy; }
  public int getStaff() { return staff; }
  public void setStaff(int staff) { this.staff = staff; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
