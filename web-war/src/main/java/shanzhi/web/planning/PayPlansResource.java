package shanzhi.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Refusal;
import shanzhi.staff.planning.boundary.PlanPay;
import shanzhi.staff.planning.boundary.Plans;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Problems;

/** Plans for scripts and neighbours, and the workbook that the page links to. */
@Path("/pay-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pay-plans 薪酬测算")
public class PayPlansResource {

  @Inject Plans plans;
  @Context HttpHeaders headers;

  @GET
  @Operation(summary = "测算记录", description = "辖区内最近一百次，近的在前。")
  public List<PlanAnswer> list() { return plans.ledger().stream().map(PlanAnswer::of).toList(); }

  @GET @Path("/{id:\\d{1,18}}")
  @Operation(summary = "一次测算", description = "按当时的结果，不重新计算。")
  public PlanAnswer one(@PathParam("id") long id) { return PlanAnswer.of(plans.sheet(id), Problems.locale(headers)); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "测算并保存", description = "按现有花名册从 month 起十二个月逐人逐月计算，最多三个方案，各填 percent、amount、version 之一，figure 不填为“基数”："
      + "{\"name\":\"上调 14%\",\"area\":\"510131000000\",\"month\":\"2027-01\",\"policy\":\"SAN-GANG-18\",\"variants\":[{\"percent\":\"14\"}],\"headcountStays\":false,\"baseFollowsPay\":false}。"
      + "area（区县、镇街、社区）与 unit 二选一。400 说明哪项不对，404 不在辖区，409 说明为什么算不出。")
  public Response simulate(PlanPay asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    var sheet = plans.simulate(asked);
    return Response.created(URI.create("pay-plans/" + sheet.line().id())).entity(PlanAnswer.of(sheet, Problems.locale(headers))).build();
  }

  @GET @Path("/{id:\\d{1,18}}/workbook")
  @Produces(Download.XLSX)
  @Operation(summary = "测算表", description = "各方案的合计、分月、分社区、分岗位。")
  public Response workbook(@PathParam("id") long id) {
    var book = plans.workbook(id);
    return Download.workbook(book.name(), book.content());
  }
}
