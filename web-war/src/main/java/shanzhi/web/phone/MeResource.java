package shanzhi.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.access.boundary.Scope;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Who the caller is, in which jobs and where. The first thing a phone asks. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me 本人")
public class MeResource {

  @Inject Jurisdiction jurisdiction;
  @Inject NameCards cards;
  @Inject Areas areas;
  @Inject GridTitles grids;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;

  /** @param grounds where the caller may report an incident */
  public record Me(String username, String displayName, List<Job> jobs, List<Ground> grounds, boolean demo) {}

  /**
   * One job in one territory.
   *
   * @param area code of 12 digits, or 19 for a grid
   * @param households in the grid; null for a job that is not in a grid
   * @param onBehalfOf user name of the absent person it is done for, or null
   */
  public record Job(String job, String title, String area, String areaName, String areaTitle, Integer households, String onBehalfOf) {}

  /** A community or grid with the name people know it by. */
  public record Ground(String code, String name) {}

  @GET
  @Operation(summary = "本人、岗位与辖区", description = "grounds 为可以上报事件的社区或网格。")
  public Me me() {
    var tree = areas.today();
    var card = cards.mine();
    var jobs = jurisdiction.scopes().stream().map(scope -> job(scope, tree)).toList();
    return new Me(card.username(), card.name(), jobs, grounds(tree), demo);
  }

  private Job job(Scope scope, AreaTree tree) {
    var ground = scope.territory();
    var grid = ground.isGrid() ? grids.of(ground, tree).orElse(null) : null;
    var name = grid == null ? shortName(tree, ground.area()) : grid.name();
    var above = tree.find(ground.area()).map(node -> tree.title(node.code())).orElse(ground.area());
    return new Job(scope.job().token(), scope.job().title(), ground.code(), name, grid == null ? above : above + " / " + grid.ownName(),
        grid == null ? null : grid.households(), scope.onBehalfOf());
  }

  private List<Ground> grounds(AreaTree tree) {
    var all = new ArrayList<Ground>();
    for (var ground : jurisdiction.over(Rights.INCIDENT_REPORT).grounds()) {
      if (ground.isGrid()) {
        grids.within(ground, tree).forEach(grid -> all.add(new Ground(grid.code(), grid.name())));
      } else {
        communities(tree, ground).forEach(node -> all.add(new Ground(node.code(), node.shortName())));
      }
    }
    return all.stream().distinct().toList();
  }

  /** An incident lies in a community; whoever works for a town chooses among its communities. */
  private static List<AreaNode> communities(AreaTree tree, Territory ground) {
    if (ground.level() == Level.COMMUNITY) return tree.find(ground.code()).stream().toList();
    var all = new ArrayList<AreaNode>();
    tree.childrenOf(ground.code()).forEach(child -> all.addAll(communities(tree, Territory.of(child.code()))));
    return all;
  }

  private static String shortName(AreaTree tree, String code) { return tree.find(code).map(AreaNode::shortName).orElse(code); }
}
