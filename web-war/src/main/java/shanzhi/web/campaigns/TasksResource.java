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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.Fieldwork;
import shanzhi.grid.campaigns.boundary.FillTask;
import shanzhi.grid.campaigns.boundary.TaskForm;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.TaskSheet;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Content;

/** Receipts for phones: what waits, its forms, and what to do with it. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks 任务回执")
public class TasksResource {

  @Inject Tasks tasks;
  @Inject Fieldwork fieldwork;
  @Inject CampaignActs acts;

  @GET @Path("/waiting")
  @Operation(summary = "等我办理的任务", description = "按时限排序。")
  public Page<TaskLine> waiting(@QueryParam("rows") @DefaultValue("20") int rows) { return tasks.waiting(Math.max(1, rows)); }

  @POST @Path("/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "批量签收", description = "一次最多 200 张；别人已签收的略过。")
  public Map<String, Integer> signAll(List<Long> ids) {
    if (ids == null) throw Refusal.invalid("unreadable");
    return Map.of("signed", fieldwork.signAll(ids));
  }

  @GET @Path("/{id}")
  public TaskSheet sheet(@PathParam("id") long id) { return tasks.sheet(id); }

  @GET @Path("/{id}/forms")
  @Operation(summary = "表单清单", description = "未填的、自己联系的住户在前。")
  public Page<TaskForm> forms(@PathParam("id") long id, @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("200") int rows) { return tasks.forms(id, offset, rows); }

  @GET @Path("/{id}/forms/own")
  @Operation(summary = "自己联系的住户的表单", description = "连同平台已有的数据，供手机离线时填写；最多 100 份。")
  public List<TaskForm> ownForms(@PathParam("id") long id) { return tasks.ownForms(id); }

  @GET @Path("/{id}/forms/{household}")
  public TaskForm form(@PathParam("id") long id, @PathParam("household") long household) { return tasks.form(id, household); }

  @PUT @Path("/{id}/forms/{household}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "填写表单", description = "household 为 0 表示网格（社区、镇街）自身。未签收的随之签收。version 为读到时的填写次数，给出时别人先填过则 409。Idempotency-Key 相同的重复请求只办一次。")
  public TaskSheet fill(@PathParam("id") long id, @PathParam("household") long household, FillTask fill, @HeaderParam("Idempotency-Key") String key) {
    if (fill == null) throw Refusal.invalid("unreadable");
    fill.setHousehold(household);
    fieldwork.fill(id, fill, key);
    return tasks.sheet(id);
  }

  @GET @Path("/{id}/forms/{household}/photos/{file}")
  @Produces(MediaType.WILDCARD)
  public Response photo(@PathParam("id") long id, @PathParam("household") long household, @PathParam("file") long file, @QueryParam("small") boolean small) {
    return Content.of(tasks.photo(id, household, file, small));
  }

  @POST @Path("/{id}/{move}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理回执", description = "move: sign, feed-back, sum-up, give-back。409 说明允许哪些办理。")
  public TaskSheet act(@PathParam("id") long id, @PathParam("move") String move, Act act, @HeaderParam("Idempotency-Key") String key) {
    if (act == null) throw Refusal.invalid("unreadable");
    acts.make(move, id, act, key);
    return tasks.sheet(id);
  }
}
