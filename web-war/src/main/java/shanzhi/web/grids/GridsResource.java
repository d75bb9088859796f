package shanzhi.web.grids;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import shanzhi.grid.grids.boundary.GridFacts;
import shanzhi.grid.grids.boundary.GridFigures;
import shanzhi.grid.grids.boundary.GridLine;
import shanzhi.grid.grids.boundary.GridNode;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.roster.boundary.Post;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.kernel.Page;

/** Grids in the caller's territory. */
@Path("/grids")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GridsResource {

  @Inject Grids grids;
  @Inject Roster roster;

  /** Ordered by code; {@code after} is the last code of the page before. */
  @GET public Page<GridLine> list(@QueryParam("area") String area, @QueryParam("type") GridType type, @QueryParam("text") String text,
      @QueryParam("outside") boolean outside, @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
    return grids.list(new GridQuery(area, type, text, outside, after, limit));
  }

  @GET @Path("/figures") public List<GridFigures> figures(@QueryParam("area") String area) { return grids.figures(area); }

  @GET @Path("/{code}") public GridFacts at(@PathParam("code") String code) { return grids.at(code); }

  @GET @Path("/{code}/children") public List<GridNode> children(@PathParam("code") String code) { return grids.children(code); }

  @GET @Path("/{code}/members") public List<Post> members(@PathParam("code") String code) { return roster.of(code); }
}
