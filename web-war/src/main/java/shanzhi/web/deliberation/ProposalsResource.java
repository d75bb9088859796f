package shanzhi.web.deliberation;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.DrawUpProposal;
import shanzhi.projects.deliberation.boundary.ProposalLine;
import shanzhi.projects.deliberation.boundary.ProposalQuery;
import shanzhi.projects.deliberation.boundary.ProposalSheet;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.deliberation.boundary.Proposals;
import shanzhi.web.frame.Content;
import shanzhi.web.frame.Heard;

/** Proposals for scripts and neighbours, and the files that pages link to. */
@Path("/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals 提案")
public class ProposalsResource {

  @Inject Proposals proposals;

  /** @param version as it was read */
  public record Seen(int version) {}

  @GET
  @Operation(summary = "提案台账", description = "新的在前。")
  public Page<ProposalLine> ledger(@QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("status") String status, @QueryParam("offset") int offset,
      @QueryParam("rows") @DefaultValue("20") int rows) {
    return proposals.ledger(new ProposalQuery(text, area, DemandsResource.word(ProposalStatus.class, status), null, offset, rows));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "起草提案", description = "金额为预算各行之和。Idempotency-Key 相同的重复请求只办一次。201 返回编号。")
  public Response drawUp(DrawUpProposal draft, @HeaderParam("Idempotency-Key") String key) {
    Heard.body(draft);
    var number = proposals.drawUp(draft, key);
    return Response.created(URI.create("proposals/" + number)).entity(Map.of("number", number)).build();
  }

  @GET @Path("/{number}")
  @Operation(summary = "一件提案")
  public ProposalSheet sheet(@PathParam("number") String number) { return proposals.sheet(number); }

  @POST @Path("/{number}/submit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "提交并按负面清单筛查", description = "命中的写明条款和内容（hits），修改内容以前不能再提交。")
  public ProposalSheet submit(@PathParam("number") String number, Seen seen) {
    Heard.body(seen);
    proposals.submit(number, seen.version());
    return proposals.sheet(number);
  }

  @GET @Path("/{number}/files/{file:\\d{1,18}}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "提案的附件")
  public Response file(@PathParam("number") String number, @PathParam("file") long file) { return Content.of(proposals.file(number, file)); }
}
