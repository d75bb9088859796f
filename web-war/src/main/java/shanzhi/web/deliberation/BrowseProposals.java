package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.ProposalLine;
import shanzhi.projects.deliberation.boundary.ProposalQuery;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.deliberation.boundary.Proposals;
import shanzhi.projects.deliberation.boundary.StepKind;
import shanzhi.web.frame.AreaPicker;

/** 提案台账. */
@Named
@ViewScoped
public class BrowseProposals implements Serializable {

  @Inject Proposals proposals;
  @Inject AreaPicker areaPicker;

  private String text;
  private ProposalStatus status;
  private StepKind step;

  private final LazyDataModel<ProposalLine> rows = new Rows();

  private final class Rows extends LazyDataModel<ProposalLine> {

    @Override public int count(Map<String, FilterMeta> none) { return proposals.ledger(query(0, 0)).total(); }

    @Override public List<ProposalLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return proposals.ledger(query(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(ProposalLine line) { return line.number(); }
  }

  private ProposalQuery query(int offset, int size) { return new ProposalQuery(text, areaPicker.getCode(), status, step, offset, size); }

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    text = null;
    status = null;
    step = null;
    areaPicker.clear();
  }

  public LazyDataModel<ProposalLine> getRows() { return rows; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public ProposalStatus getStatus() { return status; }
  public void setStatus(ProposalStatus status) { this.status = status; }
  public StepKind getStep() { return step; }
  public void setStep(StepKind step) { this.step = step; }
}
