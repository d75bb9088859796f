package shanzhi.web.incidents;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Content;
import shanzhi.web.frame.Day;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.grid.incidents.boundary.IncidentDeadline;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.IncidentPrints;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.Lookalike;
import shanzhi.grid.incidents.boundary.Lookalikes;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.Restrictions;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.grid.routing.boundary.Suggestions;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;

/** Incidents for phones, scripts and neighbours. */
@Path("/incidents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incidents 事件")
public class IncidentsResource {

  @Inject Incidents incidents;
  @Inject Reporting reporting;
  @Inject TownDesk townDesk;
  @Inject Restrictions restrictions;
  @Inject Catalogue catalogue;
  @Inject Moves moves;
  @Inject SheetExports exports;
  @Inject IncidentPrints prints;
  @Inject Lookalikes lookalikes;
  @Inject Suggestions suggestions;

  /** The body of a list: rows, and where the next page begins. */
  public record Rows(List<IncidentLine> rows, String next) {}

  /** The job that writes the workbook; its result is fetched from {@code /jobs}. */
  public record Ordered(long job) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "上报事件", description = "Idempotency-Key 相同的重复请求只办一次。201 返回事件编号。")
  public Response report(ReportIncident report, @HeaderParam("Idempotency-Key") String key) {
    if (report == null) throw Refusal.invalid("unreadable");
    var number = reporting.report(report, key);
    return Response.created(URI.create("incidents/" + number)).entity(Map.of("number", number)).build();
  }

  @GET
  @Operation(summary = "最新事件", description = "新的在前；after 取上一页最后一条的编号。counted 取指标所数的一组事件，from、to 即其统计期；rest 只取未定到下级网格的。")
  public Rows newest(@QueryParam("ground") String ground, @QueryParam("text") String text, @QueryParam("type") String type,
      @QueryParam("status") List<String> statuses, @QueryParam("due") String due, @QueryParam("mine") boolean mine,
      @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("counted") Counted counted, @QueryParam("rest") boolean rest,
      @QueryParam("after") String after, @QueryParam("rows") @DefaultValue("20") int rows) {
    var query = new IncidentQuery(ground, text, type, statuses, Day.of(from), Day.of(to), null, due, mine, false, counted, rest);
    var found = incidents.newest(query, after, Math.max(1, rows));
    return new Rows(found, found.size() < rows || found.isEmpty() ? null : found.get(found.size() - 1).number());
  }

  @POST @Path("/export")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "导出事件台账", description = "与台账同样的条件和范围。202 返回任务编号，完成后从 /jobs/{id}/result 取文件。")
  public Response export(IncidentQuery query) {
    return Response.accepted(new Ordered(exports.start("incidents", query == null ? IncidentQuery.all() : query))).build();
  }

  @POST @Path("/{number}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印办理单", description = "每次打印都有编号并登记。")
  public Response print(@PathParam("number") String number) { return Download.pdf(prints.print(number)); }

  @GET @Path("/waiting")
  @Operation(summary = "等我办理的事件", description = "按剩余时间排序。")
  public Page<IncidentLine> waiting(@QueryParam("rows") @DefaultValue("20") int rows) { return incidents.waiting(Math.min(100, Math.max(1, rows))); }

  @GET @Path("/types")
  @Operation(summary = "事件大类与小类")
  public List<TypeLine> types() { return catalogue.types(); }

  @GET @Path("/{number}")
  public IncidentSheet sheet(@PathParam("number") String number) { return incidents.sheet(number); }

  @GET @Path("/{number}/deadline")
  @Operation(summary = "时限怎么算的", description = "起算步骤、时限、依据、逐段计算和暂按周一至周五计的年份。")
  public IncidentDeadline deadline(@PathParam("number") String number) { return incidents.deadline(number); }

  @POST @Path("/lookalikes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "可能已有人上报的事件", description = "上报之前查同一处不久前的相近事件；只列出本人能查看的，不含上报人。")
  public List<Lookalike> before(ReportIncident report) {
    if (report == null) throw Refusal.invalid("unreadable");
    return lookalikes.before(report);
  }

  @GET @Path("/{number}/lookalikes")
  @Operation(summary = "疑似重复的事件", description = "待受理、已受理、待派遣的事件附近不久前的相近事件。")
  public List<Lookalike> alike(@PathParam("number") String number) { return lookalikes.of(number); }

  @GET @Path("/{number}/suggestion")
  @Operation(summary = "规则推荐的处置部门", description = "没有规则符合时 204。")
  public Response suggestion(@PathParam("number") String number) {
    return suggestions.of(number).map(way -> Response.ok(way).build()).orElse(Response.noContent().build());
  }

  @GET @Path("/{number}/offices")
  @Operation(summary = "可派遣的处置部门", description = "最合适的在前。")
  public Object offices(@PathParam("number") String number) { return townDesk.officesFor(number); }

  public record Asked(String reason) {}

  public record Opened(Instant until) {}

  @POST @Path("/{number}/openings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "说明原因后查看", description = "受限事件或上报人完整姓名：reason 4 至 200 字，记入审计，只对本人有效，until 为有效期。")
  public Response open(@PathParam("number") String number, Asked asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    return Response.ok(new Opened(restrictions.open(number, asked.reason()))).build();
  }

  public record Marked(int version, String mark) {}

  @PUT @Path("/{number}/mark")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "标记涉及人群", description = "mark：MINOR（涉未成年人）、SPECIAL_GROUP（涉特殊人群）或空；有标记的事件只对办理者完整显示。")
  public IncidentSheet mark(@PathParam("number") String number, Marked marked) {
    if (marked == null) throw Refusal.invalid("unreadable");
    restrictions.mark(number, marked.version(), marked.mark());
    return incidents.sheet(number);
  }

  /** Any word but print, so that a print is never taken for a move, whatever it says of its type. */
  @POST @Path("/{number}/{move:(?!print$)[^/]+}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理事件", description = "move: accept, accept-and-file, reject, ask-supplement, add-supplement, withdraw, send-to-verify, call-back, find-true, find-untrue, file, dispatch, sign, finish, ask-return, ask-extension, ask-suspension, take-back-request, grant, refuse, resume, supervise, answer-supervision, give-part, drop-part, sign-part, finish-part, decline-part, start-check, close, rework, confirm-self-handled, take-over, reopen, merge, unmerge, cancel。409 说明允许哪些办理。Idempotency-Key 相同的重复请求只办一次；Prefer: return=minimal 时只答 204。")
  public Response act(@PathParam("number") String number, @PathParam("move") String move, ActOnIncident act, @HeaderParam("Idempotency-Key") String key,
      @HeaderParam("Prefer") String prefer) {
    if (act == null) throw Refusal.invalid("unreadable");
    moves.makeOnce(move, number, act, key);
    // who hands an incident on may not see it any more; a phone must not read that as a refusal
    return "return=minimal".equals(prefer) ? Response.noContent().build() : Response.ok(incidents.sheet(number)).build();
  }

  @GET @Path("/{number}/photos/{file}")
  @Produces(MediaType.WILDCARD)
  public Response photo(@PathParam("number") String number, @PathParam("file") long file, @QueryParam("small") boolean small) {
    return Content.of(incidents.photo(number, file, small));
  }
}
