package shanzhi.web.grids;

import static shanzhi.kernel.Rights.GRID_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.TreeNode;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.grids.boundary.GridFigures;
import shanzhi.grid.grids.boundary.GridLine;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.Page;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Notes;

/** 网格台账: the tree on the left, the grids of the chosen ground on the right, more lines on demand. */
@Named
@ViewScoped
public class BrowseGrids implements Serializable {

  private static final int STEP = 20;

  @Inject transient Grids grids;
  @Inject transient Areas areas;
  @Inject transient SheetExports exports;
  @Inject transient Jurisdiction jurisdiction;

  private TreeNode<GroundTree.Node> tree;
  private String area;
  private String asked;
  private GridType type;
  private String text;
  private boolean outside;
  private List<GridLine> rows = new ArrayList<>();
  private int total;
  private boolean capped;
  private GridFigures figures;

  @PostConstruct void open() {
    var grounds = jurisdiction.over(GRID_READ).grounds();
    tree = GroundTree.of(grounds, areas.today(), grids, true);
    area = grounds.isEmpty() ? null : grounds.get(0).code();
    query();
  }

  /** Goes to the ground named in the address; one outside the caller's reach is refused by the boundary. */
  public void openAsked() {
    if (asked == null || !Territory.valid(asked)) return;
    area = asked;
    query();
  }

  public void expand(NodeExpandEvent event) { GroundTree.open(node(event.getTreeNode()), areas.today(), grids, true); }

  public void choose(NodeSelectEvent event) {
    area = node(event.getTreeNode()).getData().code();
    query();
  }

  public void query() {
    rows.clear();
    if (area == null) return;
    take(grids.list(new GridQuery(area, type, text, outside, null, STEP)));
    figures = grids.figures(Territory.of(area).area()).stream().reduce(new GridFigures(area, 0, 0, 0, 0, 0, 0), GridFigures::plus);
  }

  /** Orders the list as a workbook. */
  public void export() {
    exports.start("grids", new GridQuery(area, type, text, outside, null, STEP));
    Notes.done("export.ordered");
  }

  public void clear() {
    type = null;
    text = null;
    outside = false;
    query();
  }

  public void more() { take(grids.list(new GridQuery(area, type, text, outside, rows.get(rows.size() - 1).code(), STEP))); }

  private void take(Page<GridLine> page) {
    rows.addAll(page.rows());
    total = page.total();
    capped = page.capped();
  }

  @SuppressWarnings("unchecked")
  private static TreeNode<GroundTree.Node> node(TreeNode<?> any) { return (TreeNode<GroundTree.Node>) any; }

  public String community(GridLine line) { return areas.today().get(line.community()).shortName(); }

  public String town(GridLine line) { return areas.today().get(line.town()).shortName(); }

  public String getTitle() { return area == null ? "" : areas.today().title(Territory.of(area).area()); }

  public String getArea() { return area; }
  public GridType[] getTypes() { return GridType.values(); }
  public TreeNode<GroundTree.Node> getTree() { return tree; }
  public List<GridLine> getRows() { return rows; }
  public int getTotal() { return total; }
  public boolean isCapped() { return capped; }
  public GridFigures getFigures() { return figures; }
  public String getAsked() { return asked; }
  public void setAsked(String asked) { this.asked = asked; }
  public GridType getType() { return type; }
  public void setType(GridType type) { this.type = type; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public boolean isOutside() { return outside; }
  public void setOutside(boolean outside) { this.outside = outside; }
}
