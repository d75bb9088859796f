package shanzhi.web.funds;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.ledger.boundary.PaymentSheet;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;

/** One payment: whose turn it is, what the item still has, what the bank was told and answered, the vouchers. */
@Named
@ViewScoped
public class HandlePayment implements Serializable {

  @Inject Payments payments;
  @Inject Times times;

  private String number;
  private PaymentSheet sheet;
  private String words;
  private String slip;
  private LocalDate day;

  /** A stop of the way; state done, now or open. */
  public record Stop(String key, String state, String when) implements Serializable {}

  public void open() {
    sheet = payments.sheet(number);
    day = times.getToday();
  }

  public void consent() {
    payments.consent(number, sheet.version());
    done("consent");
  }

  public void approve() {
    payments.approve(number, sheet.version());
    done("approve");
  }

  public void instruct() {
    payments.instruct(number, sheet.version());
    done("instruct");
  }

  public void settle() {
    payments.settle(number, day, slip);
    closed("settle");
  }

  public void returned() {
    payments.returned(number, day, words);
    closed("returned");
  }

  public void refuse() {
    payments.refuse(number, sheet.version(), words);
    closed("refuse");
  }

  private void closed(String deed) {
    words = null;
    slip = null;
    done(deed);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  private void done(String deed) {
    open();
    Notes.done("fund.payment.done." + deed);
  }

  public List<Stop> getStops() {
    var stops = new ArrayList<Stop>();
    var state = sheet.line().state();
    var way = List.of(PaymentState.REQUESTED, PaymentState.CONSENTED, PaymentState.APPROVED, PaymentState.INSTRUCTED, PaymentState.SETTLED);
    int at = state == PaymentState.RETURNED ? way.indexOf(PaymentState.INSTRUCTED) : way.indexOf(state);
    var deeds = List.of("request", "consent", "approve", "instruct", "settle");
    for (int i = 0; i < way.size(); i++) {
      var deed = deeds.get(i);
      var when = sheet.steps().stream().filter(step -> step.deed().equals(deed)).findFirst().map(step -> times.minute(step.at()) + " " + step.actorName()).orElse("—");
      boolean reached = state == PaymentState.REFUSED ? !when.equals("—") : i <= at;
      stops.add(new Stop("fund.stop." + deed, reached ? "done" : i == at + 1 && state != PaymentState.REFUSED ? "now" : "", when));
    }
    return stops;
  }

  public List<Deed> getDeeds() {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()), Texts.get("fund.deed." + step.deed(), locale), step.actorName(), step.words(),
        step.deed().equals("returned") || step.deed().equals("refuse"))).toList();
  }

  public boolean may(String deed) { return sheet.may().contains(deed); }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public PaymentSheet getSheet() { return sheet; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public String getSlip() { return slip; }
  public void setSlip(String slip) { this.slip = slip; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
}
