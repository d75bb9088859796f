package shanzhi.web.funds;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.RequestPayment;
import shanzhi.web.frame.Heard;

/** Payments for scripts and neighbours. What carries an Idempotency-Key is done once, however often it is sent. */
@Path("/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments 资金支付")
public class PaymentsResource {

  @Inject Payments payments;
  @Inject PaymentMoves moves;

  @GET
  @Operation(summary = "支付台账", description = "辖区内的，新的在前。state: REQUESTED, CONSENTED, APPROVED, INSTRUCTED, RETURNED, SETTLED, REFUSED；mine=true 只列等我办理的。")
  public Page<FundAnswers.PaymentAnswer> list(@QueryParam("area") String area, @QueryParam("year") Integer year, @QueryParam("state") String state, @QueryParam("text") String text, @QueryParam("mine") boolean mine,
      @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    var query = new PaymentQuery();
    query.setArea(area == null || area.isBlank() ? null : Territory.of(area).area());
    query.setYear(year);
    query.setState(state == null || state.isBlank() ? null : Heard.word(PaymentState.class, state, "payment.unknown-state"));
    query.setText(text);
    query.setMine(mine);
    query.setFrom(offset);
    query.setRows(rows);
    var page = payments.ledger(query);
    return new Page<>(page.rows().stream().map(FundAnswers.PaymentAnswer::of).toList(), page.total(), page.capped());
  }

  @GET @Path("/{number}")
  @Operation(summary = "一笔支付")
  public FundAnswers.PaymentAnswer one(@PathParam("number") String number) { return FundAnswers.PaymentAnswer.of(payments.sheet(number)); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "申请支付", description = "同一事项同一期次、同一发票只付一次；负面清单用途不予受理。Idempotency-Key 相同的重复请求只办一次。201 返回支付编号。")
  public Response request(RequestPayment wanted, @HeaderParam("Idempotency-Key") String key) {
    Heard.body(wanted);
    var number = moves.requestOnce(wanted, key);
    return Response.created(URI.create("payments/" + number)).entity(Map.of("number", number)).build();
  }

  @POST @Path("/{number}/{move:consent|approve|instruct|settle|returned|refuse}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理支付", description = "consent 监委会同意，approve 镇街审批，instruct 指令银行（退回后再发一次），settle 到账（day、slip），returned 银行退回（day、words），refuse 不予支付（words）。Idempotency-Key 相同的重复请求只办一次。")
  public FundAnswers.PaymentAnswer act(@PathParam("number") String number, @PathParam("move") String move, Move said, @HeaderParam("Idempotency-Key") String key) {
    Heard.body(said);
    moves.makeOnce(move, number, said, key);
    return one(number);
  }

  /** What a move wants to say. @param version as it was read; negative where it does not matter; @param day ISO date; @param slip the bank's number; @param words why */
  public record Move(int version, String day, String slip, String words) {

    /** @throws Refusal unreadable (400) */
    LocalDate date() {
      try {
        return day == null ? null : LocalDate.parse(day);
      } catch (DateTimeParseException wrong) {
        throw Refusal.invalid("unreadable");
      }
    }
  }
}
