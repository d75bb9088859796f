package shanzhi.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.indicators.boundary.SystemFinding;
import shanzhi.assessment.indicators.boundary.SystemLine;
import shanzhi.assessment.indicators.boundary.SystemSheet;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Trouble;

/** 指标体系: the versions, one of them opened, its text with what is wrong with it while it is written. */
@Named
@ViewScoped
public class EditSystems implements Serializable {

  @Inject IndicatorSystems systems;

  private List<SystemLine> rows;
  private SystemSheet sheet;
  private String text;
  private IndicatorSystem read;
  private List<SystemFinding> findings = List.of();
  private String fault;
  private boolean writing;

  @PostConstruct void open() {
    rows = systems.ledger();
    if (!rows.isEmpty()) show(rows.get(0).id());
  }

  public void show(long id) {
    sheet = systems.sheet(id);
    text = sheet.text();
    read = sheet.system();
    findings = sheet.findings();
    fault = null;
    writing = false;
  }

  /** Begins a new version from what is shown. */
  public void write() { writing = true; }

  /** Called while somebody types. */
  public void check() {
    try {
      var reading = systems.check(text);
      read = reading.system();
      findings = reading.findings();
      fault = null;
    } catch (Refusal unreadable) {
      fault = Trouble.of(unreadable, FacesContext.getCurrentInstance().getViewRoot().getLocale()).message();
    }
  }

  public void keep() {
    long id = sheet.line().id();
    if (sheet.editable()) systems.revise(id, sheet.line().version(), text);
    else id = systems.draft(text);
    rows = systems.ledger();
    show(id);
    Notes.done("asm.done.draft");
  }

  public void publish() {
    systems.publish(sheet.line().id(), sheet.line().version());
    rows = systems.ledger();
    show(sheet.line().id());
    Notes.done("asm.done.published");
  }

  public List<IndicatorSystem.Indicator> of(IndicatorSystem.Dimension dimension) { return read.indicators().stream().filter(one -> one.dimension().equals(dimension.code())).toList(); }

  public List<SystemLine> getRows() { return rows; }
  public SystemSheet getSheet() { return sheet; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public IndicatorSystem getRead() { return read; }
  public List<SystemFinding> getFindings() { return findings; }
  public String getFault() { return fault; }
  public boolean isWriting() { return writing; }
}
