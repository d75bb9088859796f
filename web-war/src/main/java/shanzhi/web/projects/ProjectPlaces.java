package shanzhi.web.projects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Areas that forms of projects offer while their reader types: by a part of the name or the beginning of the code. */
@Named
@RequestScoped
public class ProjectPlaces {

  private static final int SHOWN = 20;

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  /** From the whole city down to communities, as far as the reader may enter projects; the widest first. */
  public List<String> areas(String text) {
    var tree = areas.today();
    var grounds = jurisdiction.over(Rights.PROJECT_EDIT).grounds();
    return found(text, node -> grounds.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code()))));
  }

  /** Communities that lie in an area. */
  public List<String> communities(String text, String area) {
    var tree = areas.today();
    return found(text, node -> node.level() == Level.COMMUNITY && tree.covers(Territory.of(area), Territory.of(node.code())));
  }

  private List<String> found(String text, Predicate<AreaNode> offered) {
    var wanted = text == null ? "" : text.strip();
    return areas.today().all().stream().filter(node -> node.name().contains(wanted) || node.shortName().contains(wanted) || node.code().startsWith(wanted)).filter(offered)
        .sorted(Comparator.comparing(AreaNode::level).thenComparing(AreaNode::code)).limit(SHOWN).map(AreaNode::code).toList();
  }
}
