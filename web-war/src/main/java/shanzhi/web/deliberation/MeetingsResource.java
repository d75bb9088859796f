package shanzhi.web.deliberation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.MeetingLine;
import shanzhi.projects.deliberation.boundary.MeetingQuery;
import shanzhi.projects.deliberation.boundary.MeetingSheet;
import shanzhi.projects.deliberation.boundary.MeetingStatus;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.web.frame.Content;

/** Meetings to read, and the files of their minutes. */
@Path("/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings 会议")
public class MeetingsResource {

  @Inject Meetings meetings;

  @GET
  @Operation(summary = "会议", description = "近的在前。")
  public Page<MeetingLine> ledger(@QueryParam("area") String area, @QueryParam("status") String status, @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return meetings.ledger(new MeetingQuery(area, null, DemandsResource.word(MeetingStatus.class, status), offset, rows));
  }

  @GET @Path("/{number}")
  @Operation(summary = "一次会议", description = "应到、实到、法定人数、逐项表决、回避和依据。")
  public MeetingSheet sheet(@PathParam("number") String number) { return meetings.sheet(number); }

  @GET @Path("/{number}/files/{file:\\d{1,18}}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "会议记录的附件")
  public Response file(@PathParam("number") String number, @PathParam("file") long file) { return Content.of(meetings.file(number, file)); }
}
