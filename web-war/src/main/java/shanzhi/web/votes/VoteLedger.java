package shanzhi.web.votes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VoteQuery;
import shanzhi.projects.votes.boundary.Votes;

/** 居民投票台账. */
@Named
@ViewScoped
public class VoteLedger implements Serializable {

  @Inject Votes votes;

  private String text;

  private final LazyDataModel<VoteLine> rows = new Rows();

  private final class Rows extends LazyDataModel<VoteLine> {

    @Override public int count(Map<String, FilterMeta> none) { return votes.ledger(new VoteQuery(text, null), 0, 1).total(); }

    @Override public List<VoteLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return votes.ledger(new VoteQuery(text, null), first, size).rows(); }

    @Override public String getRowKey(VoteLine line) { return line.number(); }
  }

  public void search() {
    // the table asks again with the filter of the form
  }

  public void reset() { text = null; }

  public LazyDataModel<VoteLine> getRows() { return rows; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
