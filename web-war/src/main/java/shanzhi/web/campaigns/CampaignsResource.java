package shanzhi.web.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.CampaignLine;
import shanzhi.grid.campaigns.boundary.CampaignQuery;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Datum;
import shanzhi.grid.campaigns.boundary.DraftCampaign;
import shanzhi.grid.campaigns.boundary.Issuing;
import shanzhi.grid.campaigns.boundary.Progress;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.TaskQuery;
import shanzhi.grid.campaigns.boundary.Total;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Download;

/** Campaigns for scripts and neighbours. */
@Path("/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "campaigns 专项行动")
public class CampaignsResource {

  @Inject Campaigns campaigns;
  @Inject Issuing issuing;
  @Inject CampaignActs acts;
  @Inject SheetExports exports;

  @GET
  @Operation(summary = "专项行动台账", description = "新的在前。")
  public Page<CampaignLine> ledger(@QueryParam("text") String text, @QueryParam("status") String status, @QueryParam("kind") String kind,
      @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return campaigns.ledger(new CampaignQuery(text, status, kind), offset, rows);
  }

  @GET @Path("/datums")
  @Operation(summary = "数据项目录", description = "held 为真的由平台带出，不再填报。")
  public List<Datum> datums() { return campaigns.datums(); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "新建专项行动", description = "存为草稿。Idempotency-Key 相同的重复请求只建一个。201 返回编号。")
  public Response drawUp(DraftCampaign draft, @HeaderParam("Idempotency-Key") String key) {
    if (draft == null) throw Refusal.invalid("unreadable");
    var number = issuing.drawUp(draft, key);
    return Response.created(URI.create("campaigns/" + number)).entity(Map.of("number", number)).build();
  }

  @GET @Path("/{number}")
  public CampaignSheet sheet(@PathParam("number") String number) { return campaigns.sheet(number); }

  @PUT @Path("/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "修改草稿", description = "version 取自读到的内容；别人改过则 409。")
  public CampaignSheet edit(@PathParam("number") String number, @QueryParam("version") int version, DraftCampaign draft) {
    if (draft == null) throw Refusal.invalid("unreadable");
    issuing.edit(number, version, draft);
    return campaigns.sheet(number);
  }

  @GET @Path("/{number}/progress")
  @Operation(summary = "分级进度", description = "area 的下一级逐个列出。")
  public List<Progress> progress(@PathParam("number") String number, @QueryParam("area") String area) {
    return campaigns.progress(number, area == null ? campaigns.sheet(number).line().area() : area);
  }

  @GET @Path("/{number}/receipts")
  @Operation(summary = "回执", description = "state: OPEN, LATE, DONE, VACANT。")
  public Page<TaskLine> receipts(@PathParam("number") String number, @QueryParam("ground") String ground, @QueryParam("state") String state,
      @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("50") int rows) {
    return campaigns.receipts(new TaskQuery(number, ground, state), offset, rows);
  }

  @GET @Path("/{number}/totals")
  @Operation(summary = "填报汇总")
  public List<Total> totals(@PathParam("number") String number, @QueryParam("ground") String ground) { return campaigns.totals(number, ground); }

  @POST @Path("/{number}/export")
  @Operation(summary = "导出填报明细", description = "202 返回任务编号，完成后从 /jobs/{id}/result 取文件。")
  public Response export(@PathParam("number") String number) {
    campaigns.sheet(number);
    return Response.accepted(Map.of("job", exports.start("campaign-answers", new TaskQuery(number, null, null)))).build();
  }

  @POST @Path("/{number}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印汇总表", description = "每次打印都有编号并登记。")
  public Response print(@PathParam("number") String number) { return Download.pdf(campaigns.print(number)); }

  @POST @Path("/{number}/{move:(?!(?:print|export)$)[^/]+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理专项行动", description = "move: issue, submit, recall, approve, decline, close, cancel。approve 须有 document（文号）和理由。409 说明允许哪些办理。")
  public CampaignSheet act(@PathParam("number") String number, @PathParam("move") String move, Act act) {
    if (act == null) throw Refusal.invalid("unreadable");
    acts.make(move, number, act);
    return campaigns.sheet(number);
  }
}
