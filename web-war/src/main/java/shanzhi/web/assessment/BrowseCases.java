package shanzhi.web.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import shanzhi.assessment.cases.boundary.CaseLine;
import shanzhi.assessment.cases.boundary.Cases;
import shanzhi.assessment.cases.boundary.WriteCase;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 案例库: reading, writing, publishing. */
@Named
@ViewScoped
public class BrowseCases implements Serializable {

  @Inject Cases cases;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  private String text;
  private List<CaseLine> rows;
  private WriteCase written = new WriteCase();

  @PostConstruct public void query() { rows = cases.ledger(text); }

  public void write() {
    cases.write(written);
    written = new WriteCase();
    query();
    Notes.done("asm.done.case");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void publish(CaseLine one) {
    cases.publish(one.id(), one.version());
    query();
    Notes.done("asm.done.case-published");
  }

  public void withdraw(CaseLine one) {
    cases.withdraw(one.id(), one.version());
    query();
    Notes.done("asm.done.case-withdrawn");
  }

  /** Communities the caller may write for. */
  public List<AreaNode> getCommunities() {
    var tree = areas.today();
    var grounds = Stream.concat(jurisdiction.over(Rights.ASSESSMENT_APPLY).grounds().stream(), jurisdiction.over(Rights.ASSESSMENT_ORGANISE).grounds().stream()).toList();
    return tree.all().stream().filter(node -> node.level() == Level.COMMUNITY && grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code())))).sorted(java.util.Comparator.comparing(AreaNode::code)).toList();
  }

  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public List<CaseLine> getRows() { return rows; }
  public WriteCase getWritten() { return written; }
}
