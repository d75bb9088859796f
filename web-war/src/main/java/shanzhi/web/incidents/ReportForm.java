package shanzhi.web.incidents;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.event.SelectEvent;
import org.primefaces.model.TreeNode;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.Lookalike;
import shanzhi.grid.incidents.boundary.Lookalikes;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Desk;
import shanzhi.web.grids.GroundTree;

/** 我要上报: report an incident from the desk, on a community or a grid of the tree, or where a found address lies. */
@Named
@ViewScoped
public class ReportForm implements Serializable {

  private static final int OFFERED = 12;
  private static final List<String> SOURCES = List.of("DESK", "SUPERIOR", "PUBLIC", "MEDIA");
  private static final Set<String> HEARSAY = Set.of("PUBLIC", "MEDIA");

  @Inject transient Reporting reporting;
  @Inject transient Lookalikes lookalikes;
  @Inject transient Catalogue catalogue;
  @Inject transient Files files;
  @Inject transient Places places;
  @Inject transient Grids grids;
  @Inject transient Areas areas;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Desk desk;
  @Inject transient Clock clock;

  private final ReportIncident report = new ReportIncident();
  private final String key = UUID.randomUUID().toString();
  private final List<String> photoNames = new ArrayList<>();
  private final List<String> afterNames = new ArrayList<>();
  private final Map<String, HouseholdLine> offered = new LinkedHashMap<>();
  private TreeNode<GroundTree.Node> tree;
  private String groundTitle;
  private List<Lookalike> alike = List.of();

  @PostConstruct void plant() {
    report.setSource("DESK");
    var grounds = jurisdiction.over(Rights.INCIDENT_REPORT).grounds();
    tree = GroundTree.of(grounds, areas.today(), grids, grids());
    if (grounds.size() == 1 && grounds.get(0).level().ordinal() >= Level.COMMUNITY.ordinal()) at(grounds.get(0).code());
  }

  private boolean grids() { return desk.may(Rights.GRID_READ); }

  public void expand(NodeExpandEvent event) { GroundTree.open(node(event.getTreeNode()), areas.today(), grids, grids()); }

  /** A town or county is too coarse: it opens, and what was chosen before stays. */
  public void choose(NodeSelectEvent event) {
    var code = node(event.getTreeNode()).getData().code();
    if (Territory.of(code).level().ordinal() >= Level.COMMUNITY.ordinal()) at(code);
  }

  private void at(String code) {
    report.setGround(code);
    var title = areas.today().title(Territory.of(code).area());
    groundTitle = code.length() == 19 && grids() ? title + " / " + grids.at(code).name() : title;
  }

  /** Addresses that go on like what is typed. */
  public List<String> complete(String typed) {
    offered.clear();
    if (!desk.may(Rights.PLACE_READ)) return List.of();
    places.find(typed, null, 0, OFFERED).rows().forEach(line -> offered.putIfAbsent(line.address(), line));
    var begun = typed.replaceAll("\\s", "").replaceAll("\\d{1,4}$", "");
    if (offered.isEmpty() && begun.length() > 1) {
      // the door is not typed to its end
      places.find(begun, null, 0, Places.LONGEST_PAGE).rows().stream().filter(line -> line.address().contains(typed.replaceAll("\\s", ""))).limit(OFFERED)
          .forEach(line -> offered.putIfAbsent(line.address(), line));
    }
    return List.copyOf(offered.keySet());
  }

  /** An address of the register was taken: it lies in the grid of its household, or in its community. */
  public void placed(SelectEvent<String> event) {
    var line = offered.get(event.getObject());
    if (line == null) return;
    report.setAddress(line.address());
    var grid = grids() ? grids.gridsOf(List.of(line.id()), ChinaTime.today(clock)).get(line.id()) : null;
    at(grid == null ? line.community() : grid);
  }

  public void upload(FileUploadEvent event) { keep(event, report.getPhotos(), photoNames); }

  /** After it was settled on the spot, or the signed record where the sub-category demands one. */
  public void uploadAfter(FileUploadEvent event) { keep(event, report.getPhotosAfter(), afterNames); }

  private void keep(FileUploadEvent event, List<Long> photos, List<String> names) {
    var file = event.getFile();
    photos.add(files.keep(file.getFileName(), file.getContent()).id());
    names.add(file.getFileName());
  }

  /** What somebody else says is verified first and was settled by nobody yet. */
  public boolean isHearsay() { return HEARSAY.contains(report.getSource()); }

  /** Whether the sub-category that is chosen closes with a signed record instead of photos. */
  public boolean isRecord() {
    return report.getType() != null && getTypes().stream().anyMatch(line -> line.code().equals(report.getType()) && line.closing().equals("SIGNED_RECORD"));
  }

  public List<String> getSources() { return SOURCES; }

  /** Sends it once, however often the button is pressed. */
  public String send() {
    settle();
    if (alike.isEmpty()) alike = lookalikes.before(report);
    return alike.isEmpty() ? sendAnyway() : null;
  }

  private void settle() {
    if (isHearsay()) report.setSelfHandled(false);
    if (!report.isSelfHandled()) report.getPhotosAfter().clear();
  }

  /** The reporter has seen what may be the same, and says that it is not. */
  public String sendAnyway() {
    settle();
    var number = reporting.report(report, key);
    var faces = FacesContext.getCurrentInstance();
    var texts = faces.getApplication().getResourceBundle(faces, "text");
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(number + " " + texts.getString("Move." + (report.isSelfHandled() ? "REPORT_SELF_HANDLED" : "REPORT")) + texts.getString("incident.done")));
    return "/app/incidents/sheet?faces-redirect=true&number=" + number;
  }

  /** What may be the same; the form asks once. */
  public List<Lookalike> getAlike() { return alike; }

  public List<TypeLine> getTypes() { return catalogue.types().stream().filter(line -> !line.category()).toList(); }

  @SuppressWarnings("unchecked")
  private static TreeNode<GroundTree.Node> node(TreeNode<?> any) { return (TreeNode<GroundTree.Node>) any; }

  public TreeNode<GroundTree.Node> getTree() { return tree; }
  public String getGroundTitle() { return groundTitle; }
  public ReportIncident getReport() { return report; }
  public List<String> getAfterNames() { return afterNames; }
  public List<String> getPhotoNames() { return photoNames; }
}
