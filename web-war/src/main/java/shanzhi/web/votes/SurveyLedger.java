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
import shanzhi.projects.surveys.boundary.SurveyLine;
import shanzhi.projects.surveys.boundary.Surveys;

/** 问卷台账. */
@Named
@ViewScoped
public class SurveyLedger implements Serializable {

  @Inject Surveys surveys;

  private String text;

  private final LazyDataModel<SurveyLine> rows = new Rows();

  private final class Rows extends LazyDataModel<SurveyLine> {

    @Override public int count(Map<String, FilterMeta> none) { return surveys.ledger(text, null, 0).total(); }

    @Override public List<SurveyLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return surveys.ledger(text, null, first).rows(); }

    @Override public String getRowKey(SurveyLine line) { return line.number(); }
  }

  public void search() {
    // the table asks again with the filter of the form
  }

  public void reset() { text = null; }

  public LazyDataModel<SurveyLine> getRows() { return rows; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
