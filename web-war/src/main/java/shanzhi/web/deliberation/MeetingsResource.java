package shanzhi.web.deliberation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import shanzhi.projects.deliberation.boundary.CallMeeting;
import shanzhi.projects.deliberation.boundary.MeetingLine;
import shanzhi.projects.deliberation.boundary.MeetingQuery;
import shanzhi.projects.deliberation.boundary.MeetingSheet;
import shanzhi.projects.deliberation.boundary.MeetingStatus;
import shanzhi.projects.deliberation.boundary.Meetings;
import shanzhi.projects.deliberation.boundary.RecordMeeting;
import shanzhi.web.frame.Content;
import shanzhi.web.frame.Heard;

/** Meetings: announced, recorded with who came and how they voted, confirmed; and the files of their minutes. */
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

  /** @param version as it was read; @param words why, to cancel */
  public record Said(int version, String words) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "召集会议", description = "通知期按该组织的议事规则。201 返回编号。")
  public Response call(CallMeeting call) {
    var number = meetings.call(Heard.body(call));
    return Response.created(URI.create("meetings/" + number)).entity(Map.of("number", number)).build();
  }

  @PUT @Path("/{number}/record")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "记录会议", description = "到会、逐项表决、回避；未达法定人数的不得表决。确认以前可以更正。")
  public MeetingSheet record(@PathParam("number") String number, RecordMeeting record) {
    meetings.record(number, Heard.body(record));
    return meetings.sheet(number);
  }

  @POST @Path("/{number}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "确认会议", description = "通过的提案形成决议并占用资金；返回决议编号，没有决议时为空。")
  public Map<String, String> confirm(@PathParam("number") String number, Said said) {
    var resolution = meetings.confirm(number, Heard.body(said).version());
    return resolution == null ? Map.of() : Map.of("resolution", resolution);
  }

  @POST @Path("/{number}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "取消会议", description = "words 为理由。")
  public MeetingSheet cancel(@PathParam("number") String number, Said said) {
    meetings.cancel(number, Heard.body(said).version(), said.words());
    return meetings.sheet(number);
  }

  @GET @Path("/{number}")
  @Operation(summary = "一次会议", description = "应到、实到、法定人数、逐项表决、回避和依据。")
  public MeetingSheet sheet(@PathParam("number") String number) { return meetings.sheet(number); }

  @GET @Path("/{number}/files/{file:\\d{1,18}}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "会议记录的附件")
  public Response file(@PathParam("number") String number, @PathParam("file") long file) { return Content.of(meetings.file(number, file)); }
}
