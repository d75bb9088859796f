package shanzhi.web.deliberation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.communion.boundary.AppointObserver;
import shanzhi.projects.communion.boundary.ContributionLine;
import shanzhi.projects.communion.boundary.CourtyardLine;
import shanzhi.projects.communion.boundary.Courtyards;
import shanzhi.projects.communion.boundary.EnterContribution;
import shanzhi.projects.communion.boundary.JoinAsPartner;
import shanzhi.projects.communion.boundary.ObservationLine;
import shanzhi.projects.communion.boundary.ObserverLine;
import shanzhi.projects.communion.boundary.Observers;
import shanzhi.projects.communion.boundary.PartnerLine;
import shanzhi.projects.communion.boundary.Partners;
import shanzhi.projects.communion.boundary.RecordObservation;
import shanzhi.projects.communion.boundary.SetUpCourtyard;
import shanzhi.projects.communion.boundary.TurnIntoDemand;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 共治力量: observers with what they saw, courtyards with their bodies, partners with what they gave. */
@Named
@ViewScoped
public class KeepPartners implements Serializable {

  @Inject Observers observers;
  @Inject Courtyards courtyards;
  @Inject Partners partners;
  @Inject AreaPicker areaPicker;
  @Inject DelibWords delibWords;
  @Inject Times times;

  private List<ObserverLine> observerRows;
  private List<ObservationLine> observations;
  private List<CourtyardLine> courtyardRows;
  private List<PartnerLine> partnerRows;
  private List<ContributionLine> contributions;
  private PartnerLine shown;
  private AppointObserver observer;
  private RecordObservation observation;
  private ObservationLine settling;
  private TurnIntoDemand demand;
  private String words;
  private SetUpCourtyard courtyard;
  private JoinAsPartner partner;
  private EnterContribution contribution;

  @PostConstruct public void open() {
    var area = areaPicker.getCode();
    observerRows = observers.list(area);
    observations = observers.observations(area);
    courtyardRows = courtyards.list(area);
    partnerRows = partners.list(area);
    contributions = List.of();
    shown = null;
    fresh();
  }

  private void fresh() {
    var home = delibWords.home();
    var today = times.getToday();
    observer = AppointObserver.of(home, null, null, today);
    observation = RecordObservation.of(null, today, null, null);
    demand = new TurnIntoDemand();
    courtyard = SetUpCourtyard.of(home, null, 1, today);
    partner = new JoinAsPartner();
    partner.setCommunity(home);
    partner.setFrom(today);
    contribution = new EnterContribution();
    contribution.setOn(today);
    words = null;
  }

  private void done(String key) {
    open();
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void appoint() {
    observers.appoint(observer);
    done("delib.done.observer");
  }

  public void observe() {
    observers.observe(observation);
    done("delib.done.observation");
  }

  public void settle(ObservationLine one) { settling = one; }

  public void turn() {
    observers.demand(settling.number(), demand);
    done("delib.done.turned");
  }

  public void note(boolean passedOn) {
    observers.settle(settling.number(), passedOn, words);
    done("delib.done.settled");
  }

  public void setUp() {
    courtyards.setUp(courtyard);
    done("delib.done.courtyard");
  }

  public void join() {
    partners.join(partner);
    done("delib.done.partner");
  }

  public void show(PartnerLine one) {
    shown = one;
    contributions = partners.contributions(one.id());
  }

  public void contribute() {
    partners.contribute(contribution);
    done("delib.done.contribution");
  }

  public void leave(long one) {
    partners.leave(one, times.getToday());
    done("delib.done.left");
  }

  public void dismiss(long one) {
    observers.dismiss(one, times.getToday());
    done("delib.done.left");
  }

  public List<ObserverLine> getObserverRows() { return observerRows; }
  public List<ObservationLine> getObservations() { return observations; }
  public List<CourtyardLine> getCourtyardRows() { return courtyardRows; }
  public List<PartnerLine> getPartnerRows() { return partnerRows; }
  public List<ContributionLine> getContributions() { return contributions; }
  public PartnerLine getShown() { return shown; }
  public AppointObserver getObserver() { return observer; }
  public RecordObservation getObservation() { return observation; }
  public ObservationLine getSettling() { return settling; }
  public TurnIntoDemand getDemand() { return demand; }
  public SetUpCourtyard getCourtyard() { return courtyard; }
  public JoinAsPartner getPartner() { return partner; }
  public EnterContribution getContribution() { return contribution; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
}
