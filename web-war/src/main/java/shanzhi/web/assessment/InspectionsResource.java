package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.InspectionLine;
import shanzhi.assessment.rounds.boundary.InspectionSheet;
import shanzhi.assessment.rounds.boundary.Inspections;
import shanzhi.assessment.rounds.boundary.Saved;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Download;

/** An inspector's places for phones: what is to be scored, with its evidence, kept item by item. */
@Path("/assessment/inspections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class InspectionsResource {

  @Inject Inspections inspections;

  @GET
  @Operation(summary = "我的现场评审任务", description = "未提交的在前。")
  public List<InspectionLine> mine() { return inspections.mine(); }

  @GET @Path("/{id}")
  @Operation(summary = "评审任务", description = "约束性指标在前；提交前看不到自评、初评和其他评审员的分数。只限本人。")
  public InspectionSheet sheet(@PathParam("id") long id) { return inspections.sheet(id); }

  @GET @Path("/{id}/evidence/{file}") @Produces(MediaType.WILDCARD)
  @Operation(summary = "现场评审时查看申报佐证", description = "只限本人的评审任务。small=true 为缩略图。")
  public Response evidence(@PathParam("id") long id, @PathParam("file") long file, @QueryParam("small") boolean small) {
    return Download.of(small ? inspections.preview(id, file) : inspections.evidence(id, file));
  }

  @GET @Path("/{id}/photos/{file}") @Produces(MediaType.WILDCARD)
  @Operation(summary = "现场照片", description = "只限本人的评审任务。")
  public Response photo(@PathParam("id") long id, @PathParam("file") long file, @QueryParam("small") boolean small) { return Download.of(inspections.photo(id, file, small)); }

  @PUT @Path("/{id}/scores")
  @Operation(summary = "保存一项评分", description = "同一指标再次保存即替换，照片只增不减；提交后锁定，返回 409。答复为该项得分与保存时间。")
  public Saved score(@PathParam("id") long id, EnterFinding found) {
    if (found == null) throw Refusal.invalid("unreadable");
    return inspections.save(id, found);
  }

  @POST @Path("/{id}/submit")
  @Operation(summary = "提交并锁定", description = "未评的项、扣分未写原因的项返回 409；再次提交返回 409。Idempotency-Key 相同的重复请求只办一次。答复为锁定后的评审任务。")
  public InspectionSheet submit(@PathParam("id") long id, @HeaderParam("Idempotency-Key") String key) {
    inspections.submit(id, key);
    return inspections.sheet(id);
  }
}
