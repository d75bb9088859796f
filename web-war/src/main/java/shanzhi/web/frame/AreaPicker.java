package shanzhi.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.LazyDefaultTreeNode;
import org.primefaces.model.TreeNode;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;

/** The choice in the part {@code sz:areatree}: areas within the caller's reach. Inject it and read {@link #getCode()}. */
@Named
@ViewScoped
public class AreaPicker implements Serializable {

  private static final int MOST_FOUND = 50;

  /** {@code count}: how many areas lie directly below. */
  public record Choice(String code, String name, int count) implements Serializable {}

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  private TreeNode<Choice> root;
  private TreeNode<Choice> node;
  private String text;

  @PostConstruct void plant() {
    var tree = areas.today();
    root = new DefaultTreeNode<>();
    tops(tree).forEach(ground -> grow(tree, ground).setExpanded(true));
  }

  /** The caller's grounds, each once, without those that lie in another. A grid shows as its community. */
  private List<AreaNode> tops(AreaTree tree) {
    var codes = jurisdiction.over(Rights.AREA_READ).grounds().stream().map(ground -> ground.area()).distinct().toList();
    return codes.stream().filter(code -> tree.find(code).isPresent())
        .filter(code -> tree.path(code).stream().noneMatch(above -> !above.code().equals(code) && codes.contains(above.code())))
        .map(tree::get).toList();
  }

  /** A node that reads what lies below it when it is opened for the first time. */
  private TreeNode<Choice> grow(AreaTree tree, AreaNode area) {
    var grown = new LazyDefaultTreeNode<>(choice(tree, area), above -> below(above.code()), choice -> choice.count() == 0);
    root.getChildren().add(grown);
    return grown;
  }

  private List<Choice> below(String code) {
    var tree = areas.today();
    return tree.childrenOf(code).stream().map(area -> choice(tree, area)).toList();
  }

  private static Choice choice(AreaTree tree, AreaNode area) { return new Choice(area.code(), area.shortName(), tree.childrenOf(area.code()).size()); }

  /** Listener of the filter box: shows what matches, with its ancestors, or the whole tree again. */
  public void search() {
    node = null;
    if (text == null || text.isBlank()) {
      plant();
      return;
    }
    var tree = areas.today();
    var wanted = text.strip();
    var tops = tops(tree).stream().map(AreaNode::code).toList();
    root = new DefaultTreeNode<>();
    tree.all().stream().filter(area -> area.name().contains(wanted) || area.shortName().contains(wanted) || area.code().startsWith(wanted))
        .filter(area -> tree.path(area.code()).stream().anyMatch(above -> tops.contains(above.code())))
        .sorted(java.util.Comparator.comparing(AreaNode::code)).limit(MOST_FOUND).forEach(area -> grow(tree, area));
  }

  /** Code of the chosen area; null while nothing is chosen, which means the whole reach. */
  public String getCode() { return node == null ? null : node.getData().code(); }

  /** Name of the choice, or of the reach if it is one area. */
  public String getTitle() {
    if (node != null) return node.getData().name();
    return root.getChildCount() == 1 && (text == null || text.isBlank()) ? root.getChildren().get(0).getData().name() : "";
  }

  public void clear() { node = null; }

  public TreeNode<Choice> getRoot() { return root; }

  public TreeNode<Choice> getNode() { return node; }

  public void setNode(TreeNode<Choice> node) { this.node = node; }

  public String getText() { return text; }

  public void setText(String text) { this.text = text; }
}
