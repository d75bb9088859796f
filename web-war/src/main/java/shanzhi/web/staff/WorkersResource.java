package shanzhi.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.staff.staffing.boundary.Staffing;
import shanzhi.staff.staffing.boundary.StaffingFigures;
import shanzhi.staff.workers.boundary.ExitOfWorker;
import shanzhi.staff.workers.boundary.MoveWorker;
import shanzhi.staff.workers.boundary.NewWorker;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.UnitLine;
import shanzhi.staff.workers.boundary.WorkerLine;
import shanzhi.staff.workers.boundary.WorkerQuery;
import shanzhi.staff.workers.boundary.WorkerSheet;
import shanzhi.staff.workers.boundary.WorkerState;
import shanzhi.staff.workers.boundary.Workers;

/** The roster of community workers for scripts and neighbours. Numbers of persons are always masked. */
@Path("/workers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers 专职工作者")
public class WorkersResource {

  @Inject Workers workers;
  @Inject PayingUnits units;
  @Inject Staffing staffing;

  @GET
  @Operation(summary = "花名册", description = "area 为 12 位区划代码；post: CHIEF, DEPUTY, COMMITTEE, STAFF；state: ACTIVE, ON_LEAVE, LEFT。电话只给掩码。")
  public Page<WorkerLine> list(@QueryParam("area") String area, @QueryParam("unit") Long unit, @QueryParam("post") PostClass post, @QueryParam("state") WorkerState state,
      @QueryParam("text") String text, @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("20") int limit) {
    return workers.list(new WorkerQuery(area, unit, post, state, text, null, 0, offset, limit, null));
  }

  @GET @Path("/units")
  @Operation(summary = "发薪单位")
  public List<UnitLine> units() { return units.list(); }

  @GET @Path("/staffing")
  @Operation(summary = "编制与空缺", description = "区划的下一级各一行。")
  public List<StaffingFigures> staffing(@QueryParam("area") String area) {
    if (area == null) throw Refusal.invalid("territory.bad-code", "");
    return staffing.figures(area);
  }

  @GET @Path("/mine")
  @Operation(summary = "我的任职", description = "花名册中与登录名对应的人。")
  public WorkerSheet mine() { return workers.mine(); }

  @GET @Path("/{id:\\d{1,18}}")
  public WorkerSheet sheet(@PathParam("id") long id) { return workers.sheet(id); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "入职", description = "身份证号须通过校验，加密保存；登录账号随后开通。201 返回编号。")
  public Response enter(NewWorker wanted) {
    if (wanted == null) throw Refusal.invalid("unreadable");
    long id = workers.enter(wanted);
    return Response.created(URI.create("workers/" + id)).entity(Map.of("id", id)).build();
  }

  @POST @Path("/{id:\\d{1,18}}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "调动", description = "version 为读到的版本。换单位时原合同终止，个税重新累计。")
  public WorkerSheet transfer(@PathParam("id") long id, @QueryParam("version") int version, MoveWorker move) {
    if (move == null) throw Refusal.invalid("unreadable");
    workers.transfer(id, version, move);
    return workers.sheet(id);
  }

  @POST @Path("/{id:\\d{1,18}}/exit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "离职", description = "任职、合同、请假、账号一并终止。有在办事项的账号待离任交接后停用。")
  public WorkerSheet exit(@PathParam("id") long id, @QueryParam("version") int version, ExitOfWorker exit) {
    if (exit == null) throw Refusal.invalid("unreadable");
    workers.exit(id, version, exit);
    return workers.sheet(id);
  }
}
