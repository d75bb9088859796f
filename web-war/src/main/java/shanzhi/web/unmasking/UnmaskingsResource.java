package shanzhi.web.unmasking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.unmasking.boundary.Unmasking;
import shanzhi.kernel.Refusal;

/** Personal data in full, for scripts and neighbours. */
@Path("/unmaskings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "查看完整个人信息")
public class UnmaskingsResource {

  public record Asked(String kind, String subject, String reason) {}

  public record Shown(String value) {}

  @Inject Unmasking unmasking;

  @POST
  @Operation(summary = "查看一项完整个人信息", description = "kind：member.phone（网格员电话）或 account.phone（用户电话）；subject：编号或用户名；reason：原因，4 至 200 字，记入审计。")
  public Response reveal(Asked asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    var never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(new Shown(unmasking.reveal(asked.kind(), asked.subject(), asked.reason()))).cacheControl(never).build();
  }
}
