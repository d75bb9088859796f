package shanzhi.web.routing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.grid.routing.boundary.RoutingLine;
import shanzhi.grid.routing.boundary.RoutingSheet;
import shanzhi.grid.routing.boundary.RoutingTrials;
import shanzhi.grid.routing.boundary.Routings;
import shanzhi.grid.routing.boundary.TrialLine;
import shanzhi.kernel.Refusal;

/** Rules by which incidents go to offices: to read, and to try on the past. They are drawn up and decided on the page. */
@Path("/routing-sets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routing 派遣规则")
public class RoutingSetsResource {

  /** A trial and, when it has ended, what would go elsewhere. */
  public record Trial(TrialLine figures, List<TrialLine.Difference> elsewhere) {}

  @Inject Routings routings;
  @Inject RoutingTrials trials;

  @GET
  @Operation(summary = "派遣规则", description = "本人管辖范围内各镇街、区县的规则，含起草中、生效和已停用的。")
  public List<RoutingLine> sets() { return routings.sets(); }

  @GET @Path("/{set}")
  @Operation(summary = "一份派遣规则", description = "规则按顺序，先合者用。")
  public RoutingSheet sheet(@PathParam("set") long set) { return routings.sheet(set); }

  @POST @Path("/{set}/trial")
  @Operation(summary = "试运行", description = "用过去 days 天（1 至 366）真实派遣的事件试一遍，最多一万件，不改动任何事件。202，从 trial 读结果。")
  public Response start(@PathParam("set") long set, @QueryParam("days") @DefaultValue("30") int days) {
    return Response.accepted(Map.of("trial", trials.start(set, days))).location(URI.create("routing-sets/" + set + "/trial")).build();
  }

  @GET @Path("/{set}/trial")
  @Operation(summary = "试运行结果", description = "最近一次的结果，figures.endedAt 为空表示还在进行。elsewhere 是会派往别处的事件，最多 500 件。")
  public Trial trial(@PathParam("set") long set) {
    var latest = trials.latest(set).orElseThrow(() -> Refusal.unknown("routing.no-trial"));
    return new Trial(latest, latest.endedAt() == null ? List.of() : trials.differences(set));
  }
}
