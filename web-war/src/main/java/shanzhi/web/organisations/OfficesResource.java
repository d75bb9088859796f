package shanzhi.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.organisations.boundary.OrganisationLine;
import shanzhi.foundation.organisations.boundary.Organisations;
import shanzhi.kernel.Territory;

/** Offices and organisations for scripts and neighbours. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "机构")
public class OfficesResource {

  /** {@code capped} says that there are more than {@code total}. */
  public record Found(List<OrganisationLine> rows, int total, boolean capped) {}

  @Inject Offices offices;
  @Inject Organisations organisations;

  @GET
  @Path("/offices")
  @Operation(summary = "可处置的部门", description = "subcategory：事件小类（4 位）或大类（2 位）；area：事发区划 12 位或网格 19 位。职责相符的在前，近的层级在前；staff 为 0 表示暂不能派遣。")
  public List<OfficeLine> suited(@QueryParam("subcategory") @DefaultValue("") String subcategory, @QueryParam("area") String area) {
    return offices.suited(subcategory, Territory.of(area));
  }

  @GET
  @Path("/organisations")
  @Operation(summary = "机构台账", description = "只含本人管辖范围内的机构；area：区划；text：名称中的字；offset、limit：分页，limit 至多 200。")
  public Found list(@QueryParam("area") String area, @QueryParam("text") String text, @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    var page = organisations.list(area, null, text, offset, limit);
    return new Found(page.rows(), page.total(), page.capped());
  }
}
