package shanzhi.web.whistles;

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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.whistles.boundary.ActOnWhistle;
import shanzhi.grid.whistles.boundary.DepartmentFigures;
import shanzhi.grid.whistles.boundary.Departments;
import shanzhi.grid.whistles.boundary.FiguresQuery;
import shanzhi.grid.whistles.boundary.Grade;
import shanzhi.grid.whistles.boundary.RaiseWhistle;
import shanzhi.grid.whistles.boundary.WhistleLine;
import shanzhi.grid.whistles.boundary.WhistlePrints;
import shanzhi.grid.whistles.boundary.WhistleQuery;
import shanzhi.grid.whistles.boundary.WhistleSheet;
import shanzhi.grid.whistles.boundary.WhistleTodo;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Content;

/** Whistles for phones, scripts and neighbours. */
@Path("/whistles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "whistles 吹哨报到")
public class WhistlesResource {

  @Inject Whistles whistles;
  @Inject WhistleActs acts;
  @Inject Departments departments;
  @Inject SheetExports exports;
  @Inject WhistlePrints prints;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "吹哨", description = "kind 为 HARD 时只有镇街管理员可以。Idempotency-Key 相同的重复请求只吹一次。201 返回哨号。")
  public Response raise(RaiseWhistle raise, @HeaderParam("Idempotency-Key") String key) {
    if (raise == null) throw Refusal.invalid("unreadable");
    var number = acts.raise(raise, key);
    return Response.created(URI.create("whistles/" + number)).entity(Map.of("number", number)).build();
  }

  @GET
  @Operation(summary = "吹哨台账", description = "新的在前。due: OVERDUE, SOON, ESCALATED（已报县级）。")
  public Page<WhistleLine> ledger(@QueryParam("ground") String ground, @QueryParam("text") String text, @QueryParam("kind") String kind, @QueryParam("status") String status,
      @QueryParam("office") Long office, @QueryParam("due") String due, @QueryParam("mine") boolean mine, @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return whistles.ledger(new WhistleQuery(ground, text, kind, status, null, null, office, due, mine), offset, rows);
  }

  @GET @Path("/waiting")
  @Operation(summary = "等我办理的哨", description = "按时限排序。")
  public Page<WhistleTodo> waiting(@QueryParam("rows") @DefaultValue("20") int rows) { return whistles.waiting(rows); }

  @GET @Path("/grades")
  @Operation(summary = "评价等次")
  public List<Grade> grades() { return whistles.grades(); }

  @GET @Path("/figures")
  @Operation(summary = "部门报到情况", description = "from 与 to 为吹哨日期，最长 366 天；没有应办的比率为 null。")
  public List<DepartmentFigures> figures(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("ground") String ground) {
    return departments.figures(new FiguresQuery(Days.of("from", from), Days.of("to", to), ground), false);
  }

  @POST @Path("/export")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "导出吹哨台账", description = "202 返回任务编号，完成后从 /jobs/{id}/result 取文件。")
  public Response export(WhistleQuery query) {
    return Response.accepted(Map.of("job", exports.start("whistles", query == null ? WhistleQuery.all() : query))).build();
  }

  @GET @Path("/{number}")
  public WhistleSheet sheet(@PathParam("number") String number) { return whistles.sheet(number); }

  @POST @Path("/{number}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印吹哨报到单", description = "每次打印都有编号并登记。")
  public Response print(@PathParam("number") String number) { return Download.pdf(prints.print(number)); }

  @POST @Path("/{number}/{move}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理", description = "move: call, drop, solve, withdraw, rate（吹哨人）；sign, contact, arrive, note, finish, object（部门）；uphold, overrule（县级）。409 说明允许哪些办理。")
  public WhistleSheet act(@PathParam("number") String number, @PathParam("move") String move, ActOnWhistle act) {
    if (act == null) throw Refusal.invalid("unreadable");
    acts.make(move, number, act);
    return whistles.sheet(number);
  }

  @GET @Path("/{number}/photos/{file}")
  @Produces(MediaType.WILDCARD)
  public Response photo(@PathParam("number") String number, @PathParam("file") long file, @QueryParam("small") boolean small) {
    return Content.of(whistles.photo(number, file, small));
  }
}
