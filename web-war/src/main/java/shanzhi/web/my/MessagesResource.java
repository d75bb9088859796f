package shanzhi.web.my;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.foundation.messages.boundary.Inbox;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageLine;
import shanzhi.kernel.Refusal;

/** The caller's own messages. */
@Path("/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "消息")
public class MessagesResource {

  private static final int USUAL = 20;

  public record Listing(int unread, List<Line> messages, Long next) {}

  public record Line(long id, String kind, String title, String body, String link, String subjectType, String subject, Instant createdAt, Instant readAt) {}

  @Inject Inbox inbox;

  @GET
  @Operation(summary = "我的消息", description = "kind：TODO 待办、ALERT 预警、CC 抄送，不填为全部；before：上一页返回的 next；size：1—100，不填 20。")
  public Listing list(@QueryParam("kind") String kind, @QueryParam("before") String before, @QueryParam("size") String size) {
    int most = size == null ? USUAL : (int) number("size", size);
    if (most < 1 || most > 100) throw Refusal.invalid("message.bad-number", "size", size);
    var lines = inbox.list(kind(kind), before == null ? null : number("before", before), most);
    return new Listing(inbox.unread(), lines.stream().map(MessagesResource::line).toList(), lines.size() < most ? null : lines.get(most - 1).id());
  }

  @POST
  @Path("/{id}/read")
  @Operation(summary = "标为已读")
  public Line read(@PathParam("id") String id) {
    if (!id.matches("\\d{1,18}")) throw Refusal.unknown("message.unknown");
    return line(inbox.read(Long.parseLong(id)));
  }

  private static MessageKind kind(String text) {
    if (text == null || text.isBlank()) return null;
    try {
      return MessageKind.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("message.bad-kind", text);
    }
  }

  private static long number(String name, String text) {
    if (!text.matches("\\d{1,18}")) throw Refusal.invalid("message.bad-number", name, text);
    return Long.parseLong(text);
  }

  private static Line line(MessageLine line) {
    return new Line(line.id(), line.kind().name(), line.title(), line.body(), line.link(), line.subjectType(), line.subject(), line.createdAt(), line.readAt());
  }
}
