package shanzhi.web.areas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.areas.boundary.AreaChange;

/** The area tree for scripts and neighbours. */
@Path("/areas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AreasResource {

  @Inject Areas areas;

  @GET
  @Operation(summary = "下级区划", description = "parent 为空时返回最上级；asOf 为空时按今天，格式 yyyy-MM-dd。")
  public List<AreaNode> below(@QueryParam("parent") String parent, @QueryParam("asOf") String asOf) {
    var tree = tree(asOf);
    return parent == null || parent.isBlank() ? tree.roots() : tree.childrenOf(tree.get(parent).code());
  }

  @GET @Path("/{code}")
  @Operation(summary = "一个区划")
  public AreaNode one(@PathParam("code") String code, @QueryParam("asOf") String asOf) { return tree(asOf).get(code); }

  @GET @Path("/{code}/history")
  @Operation(summary = "区划的历次名称、隶属和撤并")
  public List<AreaChange> history(@PathParam("code") String code) { return areas.history(code); }

  private AreaTree tree(String asOf) {
    try {
      return asOf == null || asOf.isBlank() ? areas.today() : areas.asOf(LocalDate.parse(asOf));
    } catch (DateTimeParseException wrong) {
      throw new BadRequestException(wrong);
    }
  }
}
