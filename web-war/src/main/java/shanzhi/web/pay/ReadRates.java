package shanzhi.web.pay;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.kernel.Rights;
import shanzhi.staff.insurance.boundary.AnnouncedFigure;
import shanzhi.staff.insurance.boundary.Announcement;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.InsuranceRates;
import shanzhi.staff.insurance.boundary.RateLine;
import shanzhi.staff.insurance.boundary.WageLine;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;

/** 费率: every dated row a slip may follow, with its document and whether somebody has seen it; published figures are proposed and confirmed here. */
@Named
@ViewScoped
public class ReadRates implements Serializable {

  @Inject transient InsuranceRates insurance;
  @Inject transient NameCards cards;
  @Inject transient Counties counties;

  private List<RateLine> rates;
  private List<Announcement> announcements;
  private Announcement chosen;
  private String words;
  private String area;
  private String kind = "SOCIAL_BASE";
  private Integer injuryClass;
  private String first;
  private String second;
  private LocalDate from;
  private String source;

  /** By item, as slips show them. */
  public List<RateLine> getRates() {
    if (rates == null) rates = insurance.rates().stream().sorted(Comparator.comparing(RateLine::item).thenComparing(RateLine::injuryClass).thenComparing(RateLine::area).thenComparing(RateLine::from)).toList();
    return rates;
  }

  public List<BaseLine> getBases() { return insurance.bases(); }

  public List<WageLine> getWages() { return insurance.minimumWages(); }

  /** Counties for which the reader may enter figures. */
  public List<AreaNode> getAreas() { return counties.with(Rights.PAY_POLICY_EDIT); }

  public void announce() {
    insurance.announce(new AnnouncedFigure(area, kind, injuryClass, first == null ? null : first.strip(), second == null || second.isBlank() ? null : second.strip(), from, source));
    first = second = null;
    done("rates.announced");
  }

  public List<Announcement> getAnnouncements() {
    if (announcements == null) announcements = insurance.announcements();
    return announcements;
  }

  public void useSamples() {
    insurance.useSamples(area, from, source);
    done("rates.announced");
  }

  public void confirm(long proposal) {
    insurance.confirm(proposal);
    done("rates.confirmed");
  }

  public void begin(Announcement one) {
    chosen = one;
    words = null;
  }

  public void refuse() {
    insurance.refuse(chosen.id(), words);
    done("rates.refused");
  }

  private void done(String key) {
    rates = null;
    announcements = null;
    Notes.done(key);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public String kindName(Announcement one) {
    var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    var key = switch (one.kind()) { case "SOCIAL_BASE", "FUND_BASE", "SAMPLES" -> "rates.kind." + one.kind(); case "MINIMUM_WAGE" -> "rates.wage"; default -> "Insurance." + one.kind(); };
    return Texts.get(key, locale) + (one.injuryClass() > 0 ? " · " + Texts.get("rates.class", locale) + " " + one.injuryClass() : "");
  }

  public String numbers(Announcement one) {
    if (one.first() == null) return "—";
    boolean percent = !one.kind().endsWith("_BASE") && !one.kind().equals("MINIMUM_WAGE");
    var end = percent ? "%" : "";
    return one.first().stripTrailingZeros().toPlainString() + end + (one.second() == null ? "" : " / " + one.second().stripTrailingZeros().toPlainString() + end);
  }

  /** Who proposed it, and who decided. */
  public String who(Announcement one) { return cards.of(one.proposedBy()).name() + (one.decidedBy() == null ? "" : " → " + cards.of(one.decidedBy()).name()); }

  public Announcement getChosen() { return chosen; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }

  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public Integer getInjuryClass() { return injuryClass; }
  public void setInjuryClass(Integer injuryClass) { this.injuryClass = injuryClass; }
  public String getFirst() { return first; }
  public void setFirst(String first) { this.first = first; }
  public String getSecond() { return second; }
  public void setSecond(String second) { this.second = second; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getSource() { return source; }
  public void setSource(String source) { this.source = source; }
}
