package shanzhi.web.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import shanzhi.grid.exchange.boundary.Admission;
import shanzhi.grid.exchange.boundary.Entrances;
import shanzhi.grid.exchange.boundary.InboundFeedback;
import shanzhi.grid.exchange.boundary.InboundOrder;
import shanzhi.grid.exchange.boundary.OrderAnswer;
import shanzhi.grid.exchange.boundary.Orders;
import shanzhi.grid.exchange.boundary.SignedCall;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Problems;
import shanzhi.web.frame.Trouble;

/** Orders of neighbour systems. Nobody signs on here: the call is signed, and for its length the neighbour is who acts. */
@Path("/exchange")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange 工单交换")
public class ExchangeResource {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int LONGEST = 64 * 1024;
  private static final Set<String> RIGHTS = Set.of(Rights.SIGNED_IN, Rights.EXCHANGE_SEND, Rights.INCIDENT_REPORT);

  @Inject Entrances entrances;
  @Inject Orders orders;
  @Context HttpHeaders headers;

  @POST @Path("/orders")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "接收工单", description = "请求头 X-Shanzhi-Neighbour、-Timestamp、-Nonce、-Signature 为签名，见 docs/admin/exchange.md。同一工单编号重复发送，回答相同；内容不同 422。")
  @RequestBody(content = @Content(schema = @Schema(implementation = InboundOrder.class)))
  @APIResponse(responseCode = "200", description = "工单编号、事件编号和接收时间", content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
  @APIResponse(responseCode = "401", description = "没有签名、签名不对或时间戳过期")
  @APIResponse(responseCode = "409", description = "重放")
  public Response order(@HeaderParam("X-Shanzhi-Neighbour") String neighbour, @HeaderParam("X-Shanzhi-Timestamp") String timestamp, @HeaderParam("X-Shanzhi-Nonce") String nonce,
      @HeaderParam("X-Shanzhi-Signature") String signature, InputStream body) {
    return admitted(neighbour, timestamp, nonce, signature, "/api/v1/exchange/orders", body, sent -> orders.receive(read(sent, InboundOrder.class)));
  }

  @POST @Path("/feedback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "接收回访", description = "满意（SATISFIED）记录在案；未解决（NOT_FIXED）重新处置，结案后 15 日内一次。签名同接收工单。")
  @RequestBody(content = @Content(schema = @Schema(implementation = InboundFeedback.class)))
  @APIResponse(responseCode = "200", description = "工单编号、事件编号和接收时间", content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
  @APIResponse(responseCode = "401", description = "没有签名、签名不对或时间戳过期")
  @APIResponse(responseCode = "409", description = "重放，或事件没有结案、已重新处置过")
  public Response feedback(@HeaderParam("X-Shanzhi-Neighbour") String neighbour, @HeaderParam("X-Shanzhi-Timestamp") String timestamp, @HeaderParam("X-Shanzhi-Nonce") String nonce,
      @HeaderParam("X-Shanzhi-Signature") String signature, InputStream body) {
    return admitted(neighbour, timestamp, nonce, signature, "/api/v1/exchange/feedback", body, sent -> orders.feedback(read(sent, InboundFeedback.class)));
  }

  private Response admitted(String neighbour, String timestamp, String nonce, String signature, String path, InputStream in, Function<byte[], OrderAnswer> deed) {
    var body = body(in);
    var admission = entrances.admit(new SignedCall(neighbour, timestamp, nonce, signature, "POST", path, body));
    if (admission.refusal() != null) {
      return Problems.problem(new Trouble(admission.replayed() ? 409 : 401, admission.refusal(), Trouble.text(admission.refusal(), Problems.locale(headers)), List.of()));
    }
    return Response.ok(as(admission, () -> deed.apply(body))).build();
  }

  private static byte[] body(InputStream in) {
    try {
      var body = in == null ? new byte[0] : in.readNBytes(LONGEST + 1);
      if (body.length > LONGEST) throw Refusal.invalid("exchange.too-long", LONGEST / 1024);
      return body;
    } catch (IOException broken) {
      throw Refusal.invalid("unreadable");
    }
  }

  private static OrderAnswer as(Admission admission, java.util.function.Supplier<OrderAnswer> deed) {
    var identity = SecurityDomain.getCurrent().createAdHocIdentity(admission.identity()).withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(RIGHTS)));
    return identity.runAsSupplier(deed);
  }

  private static <T> T read(byte[] body, Class<T> type) {
    try {
      var read = JSON.fromJson(new String(body, StandardCharsets.UTF_8), type);
      if (read == null) throw Refusal.invalid("unreadable");
      return read;
    } catch (JsonbException | jakarta.json.JsonException | ClassCastException | java.time.DateTimeException nonsense) {
      throw Refusal.invalid("unreadable");
    }
  }
}
