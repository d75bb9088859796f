package shanzhi.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.indicators.boundary.SystemLine;
import shanzhi.assessment.indicators.boundary.SystemSheet;
import shanzhi.web.documents.Download;

/** 指标体系 for scripts and neighbours; workbooks come in by {@code /imports/indicator-systems}. */
@Path("/assessment/systems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class SystemsResource {

  @Inject IndicatorSystems systems;

  @GET
  @Operation(summary = "指标体系的各个版本")
  public List<SystemLine> ledger() { return systems.ledger(); }

  @GET @Path("/{id}")
  @Operation(summary = "指标体系的一个版本", description = "text 为可读文本，findings 为尚存的问题。")
  public SystemSheet sheet(@PathParam("id") long id) { return systems.sheet(id); }

  @GET @Path("/{id}/workbook") @Produces(Download.XLSX)
  @Operation(summary = "导出为工作簿", description = "带版次与封印，改好后可由 /imports/indicator-systems 导入为下一版草稿。")
  public Response workbook(@PathParam("id") long id) {
    var line = systems.sheet(id).line();
    return Download.workbook(line.code() + "-v" + line.number() + ".xlsx", systems.workbook(id));
  }
}
