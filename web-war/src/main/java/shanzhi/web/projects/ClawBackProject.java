package shanzhi.web.projects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.Settlements;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 审计追回 in a dialog of the project: what was found, by which document, and how much is to come back. */
@Named
@ViewScoped
public class ClawBackProject implements Serializable {

  @Inject HandleProject page;
  @Inject Settlements settlements;
  @Inject Times times;

  private String item;
  private String finding;
  private String document;
  private BigDecimal amount;
  private LocalDate day;

  public void begin() {
    item = page.getSheet().line().item();
    finding = document = null;
    amount = null;
    day = times.getToday();
  }

  public void find() {
    settlements.clawBack(page.getNumber(), page.getSheet().line().version(), new FindClaim(item, finding, document, amount, day));
    page.open();
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    Notes.done("proj.finding.entered");
  }

  /** The item it was made of, and those that changes added. */
  public List<String> getItems() {
    return Stream.concat(Stream.of(page.getSheet().line().item()), page.getSheet().instalments().stream().map(ProjectSheet.Instalment::item)).distinct().toList();
  }

  public String getItem() { return item; }
  public void setItem(String item) { this.item = item; }
  public String getFinding() { return finding; }
  public void setFinding(String finding) { this.finding = finding; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
  public BigDecimal getAmount() { return amount; }
  public void setAmount(BigDecimal amount) { this.amount = amount; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
}
