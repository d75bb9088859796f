package shanzhi.web.routing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.grid.routing.boundary.RoutingLine;
import shanzhi.grid.routing.boundary.RoutingQuery;
import shanzhi.grid.routing.boundary.RoutingRule;
import shanzhi.grid.routing.boundary.RoutingSheet;
import shanzhi.grid.routing.boundary.RoutingTrials;
import shanzhi.grid.routing.boundary.Routings;
import shanzhi.grid.routing.boundary.TrialLine;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 派遣规则: sets of the reader's ground, one of them opened, its rules, its trial and the way into force. */
@Named
@ViewScoped
public class KeepRouting implements Serializable {

  @Inject transient Routings routings;
  @Inject transient RoutingTrials trials;
  @Inject transient Catalogue catalogue;
  @Inject transient Areas areas;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient SheetExports exports;
  @Inject transient Jobs jobs;
  @Inject transient Times times;

  private List<RoutingLine> lines;
  private RoutingSheet sheet;
  private TrialLine trial;
  private List<TrialLine.Difference> differences = List.of();
  private String area;
  private RoutingRule rule = new RoutingRule();
  private boolean byWord;
  private LocalDate from;
  private String reason;
  private String words;
  private int days = 30;

  public List<RoutingLine> getLines() {
    if (lines == null) lines = routings.sets();
    return lines;
  }

  public void open(long set) {
    sheet = routings.sheet(set);
    from = sheet.line().validFrom() == null ? times.getToday() : sheet.line().validFrom();
    reason = sheet.line().reason();
    words = null;
    look();
  }

  public void close() {
    sheet = null;
    lines = null;
  }

  private void again() {
    lines = null;
    open(sheet.line().id());
  }

  public void draft() {
    open(routings.draft(area));
    lines = null;
    Notes.done("routing.drafted");
  }

  /** Towns and counties on the reader's ground. */
  public List<AreaNode> getAreas() {
    var tree = areas.today();
    return jurisdiction.over(Rights.ROUTING_EDIT).grounds().stream().filter(ground -> tree.find(ground.area()).isPresent())
        .flatMap(ground -> ground.level() == Level.COUNTY ? Stream.concat(Stream.of(tree.get(ground.code())), tree.childrenOf(ground.code()).stream())
            : ground.level() == Level.TOWN ? Stream.of(tree.get(ground.code())) : Stream.empty()).distinct().toList();
  }

  public void enter() {
    rule = new RoutingRule();
    byWord = false;
  }

  public void enter(RoutingRule there) {
    rule = there;
    byWord = there.getOfficeWord() != null;
  }

  public void keep() {
    if (byWord) rule.setOffice(null);
    else rule.setOfficeWord(null);
    routings.keep(sheet.line().id(), sheet.line().version(), rule);
    again();
    Notes.done("routing.kept");
  }

  public void place(RoutingRule there, int position) {
    var to = new RoutingRule();
    to.setId(there.getId());
    to.setPosition(Math.max(1, position));
    routings.place(sheet.line().id(), sheet.line().version(), to);
    again();
  }

  public void remove(RoutingRule there) {
    routings.remove(sheet.line().id(), sheet.line().version(), there.getId());
    again();
  }

  public void submit() {
    routings.submit(sheet.line().id(), sheet.line().version(), new Routings.Submission(from, reason));
    again();
    Notes.done("routing.submitted");
  }

  public void approve() {
    routings.approve(sheet.line().id(), sheet.line().version(), words);
    again();
    Notes.done("routing.approved");
  }

  public void sendBack() {
    routings.sendBack(sheet.line().id(), sheet.line().version(), words);
    again();
    Notes.done("routing.sent-back");
  }

  public void drop() {
    routings.drop(sheet.line().id(), sheet.line().version());
    close();
    Notes.done("routing.dropped");
  }

  public void tryOut() {
    trials.start(sheet.line().id(), days);
    look();
  }

  /** Called by the poll while the trial runs. */
  public void look() {
    trial = trials.latest(sheet.line().id()).orElse(null);
    differences = trial == null || trial.endedAt() == null ? List.of() : trials.differences(sheet.line().id());
  }

  /** The background job of the trial, while it is the reader's own. */
  public JobLine getJob() {
    return trial == null || trial.job() == null || !trial.askedBy().equals(jurisdiction.caller()) ? null : jobs.get(trial.job());
  }

  public boolean isTrying() { return trial != null && trial.endedAt() == null; }

  public void export() {
    exports.start("routing", new RoutingQuery(sheet.line().id()));
    Notes.done("export.ordered");
  }

  public List<TypeLine> getTypes() { return catalogue.types(); }

  /** Every office that could serve the area or what lies in it. */
  public List<OfficeLine> getOffices() { return routings.offices(sheet.line().id()); }

  public RoutingSheet getSheet() { return sheet; }
  public TrialLine getTrial() { return trial; }
  public List<TrialLine.Difference> getDifferences() { return differences; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public RoutingRule getRule() { return rule; }
  public boolean isByWord() { return byWord; }
  public void setByWord(boolean byWord) { this.byWord = byWord; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getWords() { return words; }
  public void setWords(String words) { this.words = words; }
  public int getDays() { return days; }
  public void setDays(int days) { this.days = days; }
}
