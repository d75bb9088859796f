package shanzhi.web.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.HazardLine;
import shanzhi.grid.campaigns.boundary.HazardQuery;
import shanzhi.grid.campaigns.boundary.HazardSheet;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.RaiseHazard;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Content;

/** Hazards for phones, scripts and neighbours. */
@Path("/hazards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hazards 隐患")
public class HazardsResource {

  @Inject Hazards hazards;
  @Inject CampaignActs acts;

  @GET
  @Operation(summary = "隐患台账", description = "late 只列整改逾期的，最久的在前；其余新的在前。")
  public Page<HazardLine> ledger(@QueryParam("text") String text, @QueryParam("ground") String ground, @QueryParam("status") String status, @QueryParam("late") boolean late,
      @QueryParam("task") Long task, @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return hazards.ledger(new HazardQuery(text, ground, status, late, task), offset, rows);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "登记隐患", description = "可随任务表单登记（task）。Idempotency-Key 相同的重复请求只办一次。201 返回编号。")
  public Response raise(RaiseHazard hazard, @HeaderParam("Idempotency-Key") String key) {
    if (hazard == null) throw Refusal.invalid("unreadable");
    var number = hazards.raise(hazard, key);
    return Response.created(URI.create("hazards/" + number)).entity(Map.of("number", number)).build();
  }

  @GET @Path("/waiting")
  @Operation(summary = "等我办理的隐患", description = "待核定、待整改、待复查，按时限排序。")
  public Page<HazardLine> waiting(@QueryParam("rows") @DefaultValue("20") int rows) { return hazards.waiting(rows); }

  @GET @Path("/{number}")
  public HazardSheet sheet(@PathParam("number") String number) { return hazards.sheet(number); }

  @POST @Path("/{number}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印整改通知书", description = "每次打印都有编号并登记。")
  public Response print(@PathParam("number") String number) { return Download.pdf(hazards.print(number)); }

  @GET @Path("/{number}/photos/{file}")
  @Produces(MediaType.WILDCARD)
  public Response photo(@PathParam("number") String number, @PathParam("file") long file, @QueryParam("small") boolean small) { return Content.of(hazards.photo(number, file, small)); }

  @POST @Path("/{number}/{move:(?!(?:print|export)$)[^/]+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理隐患", description = "move: order, cancel, rectify, pass, fail。整改人不得复查。Idempotency-Key 相同的重复请求只办一次。409 说明允许哪些办理。")
  public HazardSheet act(@PathParam("number") String number, @PathParam("move") String move, ActOnHazard act, @HeaderParam("Idempotency-Key") String key) {
    if (act == null) throw Refusal.invalid("unreadable");
    acts.make(move, number, act, key);
    return hazards.sheet(number);
  }
}
