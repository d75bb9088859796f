package shanzhi.web.whistles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import shanzhi.grid.whistles.boundary.AnswerCall;
import shanzhi.grid.whistles.boundary.CallForHelp;
import shanzhi.grid.whistles.boundary.Inviting;
import shanzhi.grid.whistles.boundary.OpenCallSheet;
import shanzhi.grid.whistles.boundary.OpenCalls;
import shanzhi.kernel.Refusal;

/** Open calls to volunteers, organisations and shops. */
@Path("/open-calls")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "open-calls 社会力量求助")
public class OpenCallsResource {

  @Inject OpenCalls calls;
  @Inject Inviting inviting;

  /** Why a place is freed. */
  public record Reason(String reason) {}

  @GET
  @Operation(summary = "本镇街的求助", description = "all 为真时连同已结束的。")
  public List<OpenCallSheet> list(@QueryParam("all") boolean all) { return calls.list(all); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "就在办的哨向社会求助", description = "只有吹哨人可以。Idempotency-Key 相同的重复请求只发一次。201 返回求助编号。")
  public Response invite(CallForHelp call, @HeaderParam("Idempotency-Key") String key) {
    if (call == null) throw Refusal.invalid("unreadable");
    var number = inviting.invite(call, key);
    return Response.created(URI.create("open-calls/" + number)).entity(Map.of("number", number)).build();
  }

  @GET @Path("/{number}")
  public OpenCallSheet sheet(@PathParam("number") String number) { return calls.sheet(number); }

  @POST @Path("/{number}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "响应求助", description = "先到先得，名额满后致谢备用。Idempotency-Key 相同的重复请求只算一次。")
  public Response answer(@PathParam("number") String number, AnswerCall answer, @HeaderParam("Idempotency-Key") String key) {
    if (answer == null) throw Refusal.invalid("unreadable");
    long id = calls.answer(number, answer, key);
    return Response.status(Response.Status.CREATED).entity(calls.sheet(number).answers().stream().filter(one -> one.id() == id).findFirst().orElseThrow()).build();
  }

  @DELETE @Path("/{number}/answers/{id}")
  @Operation(summary = "退出响应", description = "名额空出。")
  public OpenCallSheet takeBack(@PathParam("number") String number, @PathParam("id") long id) {
    calls.takeBack(number, id);
    return calls.sheet(number);
  }

  @POST @Path("/{number}/answers/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "吹哨人取消接受", description = "须写理由，名额空出。")
  public Response undo(@PathParam("number") String number, @PathParam("id") long id, Reason reason) {
    if (reason == null) throw Refusal.invalid("unreadable");
    inviting.undo(number, id, reason.reason());
    return Response.noContent().build();
  }

  @POST @Path("/{number}/answers/{id}/contact")
  @Operation(summary = "查看完整电话", description = "留有记录。")
  public Map<String, String> contact(@PathParam("number") String number, @PathParam("id") long id) {
    var contact = inviting.contact(number, id);
    return Map.of("contact", contact == null ? "" : contact);
  }

  @POST @Path("/{number}/close")
  @Operation(summary = "结束求助")
  public Response close(@PathParam("number") String number) {
    inviting.close(number);
    return Response.noContent().build();
  }
}
