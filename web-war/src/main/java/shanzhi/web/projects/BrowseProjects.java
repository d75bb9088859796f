package shanzhi.web.projects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 项目台账: the projects of an area. */
@Named
@ViewScoped
public class BrowseProjects implements Serializable {

  @Inject Projects projects;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;
  @Inject Times times;

  private String area;
  private String text;
  private ProjectState status;
  private FundSource source;
  private ItemKind kind;
  private String template;
  private Integer year;
  private boolean mine;
  private boolean late;

  private final LazyDataModel<ProjectLine> rows = new Rows();

  private final class Rows extends LazyDataModel<ProjectLine> {

    @Override public int count(Map<String, FilterMeta> none) { return projects.ledger(query().page(0, 1)).total(); }

    @Override public List<ProjectLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return projects.ledger(query().page(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(ProjectLine line) { return line.number(); }
  }

  private ProjectQuery query() {
    return new ProjectQuery(text == null || text.isBlank() ? null : text.strip(), areaPicker.getCode() != null ? areaPicker.getCode() : area == null || area.isBlank() ? null : area, status, source, kind, template,
        year == null ? 0 : year, mine, late, 0, 20);
  }

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    area = text = template = null;
    status = null;
    source = null;
    kind = null;
    year = null;
    mine = late = false;
    areaPicker.clear();
  }

  public void export() {
    exports.start("projects", query());
    Notes.done("export.ordered");
  }

  public List<TemplateLine> getTemplates() { return projects.templates(); }
  public FundSource[] getSources() { return FundSource.values(); }
  public ItemKind[] getKinds() { return ItemKind.values(); }
  public LazyDataModel<ProjectLine> getRows() { return rows; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public ProjectState getStatus() { return status; }
  public void setStatus(ProjectState status) { this.status = status; }
  public FundSource getSource() { return source; }
  public void setSource(FundSource source) { this.source = source; }
  public ItemKind getKind() { return kind; }
  public void setKind(ItemKind kind) { this.kind = kind; }
  public String getTemplate() { return template; }
  public void setTemplate(String template) { this.template = template; }
  public Integer getYear() { return year; }
  public void setYear(Integer year) { this.year = year; }
  public boolean isMine() { return mine; }
  public void setMine(boolean mine) { this.mine = mine; }
  public boolean isLate() { return late; }
  public void setLate(boolean late) { this.late = late; }
}
