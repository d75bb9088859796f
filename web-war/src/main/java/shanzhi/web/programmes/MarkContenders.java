package shanzhi.web.programmes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.Marks;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.web.assessment.AssessmentWords;
import shanzhi.web.frame.Notes;

/** 专家评分: what waits, and one contender, item by item; each is kept as soon as it is entered. */
@Named
@ViewScoped
public class MarkContenders implements Serializable {

  @Inject Marks marks;

  private long id;
  private List<ContenderLine> waiting;
  private ContenderSheet sheet;
  private ContenderSheet.Marked own;
  private int at;
  private BigDecimal found;
  private String note;

  public void open() {
    if (id == 0) {
      waiting = marks.waiting();
      return;
    }
    sheet = marks.sheet(id);
    own = sheet.marks().stream().filter(ContenderSheet.Marked::mine).findFirst().orElse(null);
    if (!sheet.indicators().isEmpty()) show(Math.min(at, sheet.indicators().size() - 1));
  }

  public void show(int item) {
    at = item;
    var given = given(getItem());
    found = given == null ? null : new BigDecimal(given.found().stripTrailingZeros().toPlainString());
    note = given == null ? null : given.note();
  }

  /** What the caller gave an item; null where nothing yet. */
  public ContenderSheet.Mark given(Indicator one) { return own == null ? null : own.marks().stream().filter(mark -> mark.indicator().equals(one.code())).findFirst().orElse(null); }

  public void judge(BigDecimal points) {
    found = points;
    marks.save(id, new EnterFinding(getItem().code(), found, note));
    open();
  }

  /** What can be tapped instead of typed. */
  public List<BigDecimal> getChoices() { return AssessmentWords.choices(getItem()); }

  public boolean chosen(BigDecimal choice) { return found != null && found.compareTo(choice) == 0; }

  public boolean isYesNo() { return getItem().method() == MethodKind.BOOLEAN; }

  /** A photo inside the page: an expert reads nothing else of a contender. */
  public String picture(KeptFile photo) {
    var content = marks.photo(id, photo.id());
    try (var bytes = content.stream()) {
      return "data:" + content.type() + ";base64," + Base64.getEncoder().encodeToString(bytes.readAllBytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  public void step(int way) {
    if (found != null) marks.save(id, new EnterFinding(getItem().code(), found, note));
    at = Math.max(0, Math.min(at + way, sheet.indicators().size() - 1));
    open();
  }

  public void submit() {
    if (found != null) marks.save(id, new EnterFinding(getItem().code(), found, note));
    var total = marks.submit(id);
    open();
    Notes.done("prg.done.marked", total.toPlainString());
  }

  public boolean isLocked() { return own != null && own.lockedAt() != null; }

  public int getDone() { return own == null ? 0 : own.marks().size(); }

  public Indicator getItem() { return sheet.indicators().get(at); }
  public int getAt() { return at; }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public List<ContenderLine> getWaiting() { return waiting; }
  public ContenderSheet getSheet() { return sheet; }
  public ContenderSheet.Marked getOwn() { return own; }
  public BigDecimal getFound() { return found; }
  public void setFound(BigDecimal found) { this.found = found; }
  public String getNote() { return note; }
  public void setNote(String note) { this.note = note; }
}
