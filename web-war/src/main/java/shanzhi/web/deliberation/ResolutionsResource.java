package shanzhi.web.deliberation;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.PublicitySheet;
import shanzhi.projects.deliberation.boundary.Publicities;
import shanzhi.projects.deliberation.boundary.ResolutionLine;
import shanzhi.projects.deliberation.boundary.ResolutionQuery;
import shanzhi.projects.deliberation.boundary.ResolutionSheet;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.web.documents.Download;

/** Resolutions and their publicities to read, and what waits to become a project. */
@Path("/resolutions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resolutions 决议")
public class ResolutionsResource {

  @Inject Resolutions resolutions;
  @Inject Publicities publicities;

  @GET
  @Operation(summary = "决议台账", description = "近的在前；year 不填为全部。")
  public Page<ResolutionLine> ledger(@QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("status") String status, @QueryParam("year") int year,
      @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return resolutions.ledger(new ResolutionQuery(text, area, DemandsResource.word(ResolutionStatus.class, status), year, offset, rows));
  }

  @GET @Path("/items")
  @Operation(summary = "已生效、尚未立项的议决事项", description = "area 为 12 位区划代码，含下级。")
  public List<ResolvedItem> open(@QueryParam("area") String area) { return resolutions.open(area); }

  @GET @Path("/{number}")
  @Operation(summary = "一项决议", description = "逐项事项、表决和公示。")
  public ResolutionSheet sheet(@PathParam("number") String number) { return resolutions.sheet(number); }

  @POST @Path("/{number}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印决议", description = "每次打印都有编号并登记。")
  public Response print(@PathParam("number") String number) { return Download.pdf(resolutions.print(number)); }

  @GET @Path("/publicities/{number}")
  @Operation(summary = "一次公示", description = "异议人姓名打码。")
  public PublicitySheet publicity(@PathParam("number") String number) { return publicities.sheet(number); }
}
