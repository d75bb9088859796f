package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.recalculation.boundary.Recalculation;
import shanzhi.assessment.recalculation.boundary.Recalculations;

/** Totals and ranks worked out anew, for scripts and neighbours. */
@Path("/assessment/rounds/{id}/recalculation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class RecalculationResource {

  @Inject Recalculations recalculations;

  @POST
  @Operation(summary = "重新计分", description = "由逐项评分重算总分与名次，并列出与原记录不同的单位；candidate 只算一个单位。已公示的只核对，不改动。")
  public Recalculation run(@PathParam("id") long id, @QueryParam("candidate") Long candidate) { return recalculations.run(id, candidate); }
}
