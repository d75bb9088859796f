package shanzhi.web.deliberation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.DemandLine;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.DemandSheet;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.web.frame.Heard;

/** Demands for scripts and neighbours. */
@Path("/demands")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "demands 需求")
public class DemandsResource {

  @Inject Demands demands;

  /** What a move wants to say. @param version as it was read; @param words why, or to whom; @param into number of the demand it goes into, for merge */
  public record Said(int version, String words, String into) {}

  @GET
  @Operation(summary = "需求台账", description = "未办的在前，按户数、用途次序排列。status：OPEN、TAKEN_UP、PASSED_ON、DECLINED、MERGED。")
  public Page<DemandLine> ledger(@QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("status") String status, @QueryParam("offset") int offset,
      @QueryParam("rows") @DefaultValue("20") int rows) {
    return demands.ledger(new DemandQuery(text, area, word(DemandStatus.class, status), null, null, offset, rows));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "登记需求", description = "来源（origin）和来源编号（originRef）相同的只登记一次，再报时更新户数。201 返回编号。")
  public Response enter(EnterDemand demand) {
    Heard.body(demand);
    var number = demands.enter(demand);
    return Response.created(URI.create("demands/" + number)).entity(Map.of("number", number)).build();
  }

  @GET @Path("/{number}")
  @Operation(summary = "一条需求")
  public DemandSheet sheet(@PathParam("number") String number) { return demands.sheet(number); }

  @POST @Path("/{number}/{move}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理需求", description = "move：merge、pass-on、decline、reopen。{\"version\":1,\"words\":\"…\",\"into\":\"XQ-…\"}。409 说明允许哪些办理。")
  public DemandSheet act(@PathParam("number") String number, @PathParam("move") String move, Said said) {
    Heard.body(said);
    switch (move) {
      case "merge" -> demands.merge(number, said.version(), said.into());
      case "pass-on" -> demands.passOn(number, said.version(), said.words());
      case "decline" -> demands.decline(number, said.version(), said.words());
      case "reopen" -> demands.reopen(number, said.version(), said.words());
      default -> throw Refusal.invalid("deliberation.unknown-move", move);
    }
    return demands.sheet(number);
  }

  /** A word of the trade as an address has it; null for none. @throws Refusal deliberation.unknown-word (400) */
  static <E extends Enum<E>> E word(Class<E> words, String given) {
    if (given == null || given.isBlank()) return null;
    return Arrays.stream(words.getEnumConstants()).filter(one -> one.name().equals(given)).findFirst().orElseThrow(() -> Refusal.invalid("deliberation.unknown-word", given));
  }
}
