package shanzhi.web.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.audit.boundary.AuditEntry;
import shanzhi.foundation.audit.boundary.AuditQuery;
import shanzhi.foundation.audit.boundary.AuditSlice;
import shanzhi.foundation.audit.boundary.Audits;
import shanzhi.foundation.audit.boundary.Verification;
import shanzhi.kernel.Refusal;

/** The trail for auditors' scripts. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit 操作审计")
public class AuditResource {

  @Inject Audits audits;

  /** A walk's result with its verdict in the body. */
  public record Verdict(boolean sound, Verification verification) {}

  @GET
  @Operation(summary = "查询操作记录", description = "按时间倒序。next 原样放进 after 取更早的一页；没有更早的则无 next。from、to 为 ISO 8601 时刻。")
  public AuditSlice search(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("actor") String actor,
      @QueryParam("verb") String verb, @QueryParam("subjectType") String subjectType, @QueryParam("subject") String subject,
      @QueryParam("area") String area, @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
    return audits.search(new AuditQuery(moment(from), moment(to), actor, verb, subjectType, subject, area), after, limit);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "一条操作记录", description = "含变更前后内容与封存信息。")
  public AuditEntry entry(@PathParam("id") long id) { return audits.entry(id); }

  @POST
  @Path("/verification")
  @Operation(summary = "校验整条审计链")
  public Verdict verify() {
    var result = audits.verify();
    return new Verdict(result.sound(), result);
  }

  private static Instant moment(String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw Refusal.invalid("time.bad-moment", text);
    }
  }
}
