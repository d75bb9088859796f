package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.selffill.boundary.DrawnSheet;
import shanzhi.assessment.selffill.boundary.SelfFills;
import shanzhi.foundation.drawn.boundary.DrawnCase;

/** Indicators that fill themselves, for scripts and neighbours. */
@Path("/assessment/candidates/{id}/drawn")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class DrawnResource {

  @Inject SelfFills fills;

  @GET
  @Operation(summary = "自动取数", description = "自动取数的指标：截止日的数值、分子与分母、各级填报值，以及哪一级改写了它。")
  public DrawnSheet sheet(@PathParam("id") long id) { return fills.sheet(id); }

  @GET @Path("/{indicator}")
  @Operation(summary = "取数明细", description = "数值由哪些事件、凭证组成；不计入的在前，最多 300 条。")
  public List<DrawnCase> cases(@PathParam("id") long id, @PathParam("indicator") String indicator) { return fills.cases(id, indicator); }

  @POST
  @Operation(summary = "取数并填入自评", description = "只在社区自评阶段；已写明理由改写的不覆盖。")
  public DrawnSheet fill(@PathParam("id") long id) {
    fills.fill(id);
    return fills.sheet(id);
  }
}
