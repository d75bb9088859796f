package shanzhi.web.payroll;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.staff.payroll.boundary.OpenRun;
import shanzhi.staff.payroll.boundary.ParallelMonths;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.Payments;
import shanzhi.staff.payroll.boundary.PayrollReports;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.PayrollTable;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Problems;

/** Payroll runs for scripts and neighbours, and the files that pages link to. */
@Path("/payroll-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payroll-runs 薪酬核发")
public class PayrollRunsResource {

  @Inject PayrollRuns runs;
  @Inject Payments payments;
  @Inject PayrollReports reports;
  @Inject ParallelMonths months;
  @Inject Clock clock;
  @Context HttpHeaders headers;

  /** What a move wants to say. @param version as it was read; @param words why, for send-back; @param way BANK or TREASURY, for send and resend */
  public record Moved(int version, String words, PayWay way) {}

  @GET
  @Operation(summary = "一年的核发", description = "辖区内各发薪单位，月份近的在前；year 不填为今年。")
  public List<RunAnswer> list(@QueryParam("year") @DefaultValue("0") int year) {
    int asked = year == 0 ? ChinaTime.today(clock).getYear() : year;
    if (asked < 2019 || asked > 2100) throw Refusal.invalid("payroll.bad-year", asked);
    return runs.ledger(asked).stream().map(RunAnswer::of).toList();
  }

  @GET @Path("/{id:\\d{1,18}}")
  @Operation(summary = "一次核发")
  public RunAnswer one(@PathParam("id") long id) { return RunAnswer.of(runs.sheet(id), Problems.locale(headers)); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "新建核发", description = "{\"unit\":1,\"month\":\"2026-11\",\"purpose\":\"MONTHLY\",\"policy\":\"SAN-GANG-18\"}；一次性奖金（BONUS）另写文号 paper，奖金经 /imports/payroll-bonuses?about=编号 读入；policy 不填时同上次。201 返回编号。")
  public Response open(OpenRun wanted) {
    if (wanted == null) throw Refusal.invalid("unreadable");
    long id = runs.open(wanted);
    return Response.created(URI.create("payroll-runs/" + id)).entity(Map.of("id", id)).build();
  }

  @POST @Path("/{id:\\d{1,18}}/calculate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "试算", description = "后台进行，随后看 state；中断的再调用一次即继续。")
  public RunAnswer calculate(@PathParam("id") long id, Moved moved) {
    runs.calculate(id, said(moved).version());
    return one(id);
  }

  @POST @Path("/{id:\\d{1,18}}/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "提交审批")
  public RunAnswer check(@PathParam("id") long id, Moved moved) {
    runs.check(id, said(moved).version());
    return one(id);
  }

  @POST @Path("/{id:\\d{1,18}}/send-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "退回", description = "words 为理由。")
  public RunAnswer sendBack(@PathParam("id") long id, Moved moved) {
    runs.sendBack(id, said(moved).version(), moved.words());
    return one(id);
  }

  @POST @Path("/{id:\\d{1,18}}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "批准", description = "试算、复核的人不能批准；批准后不再改动。")
  public RunAnswer approve(@PathParam("id") long id, Moved moved) {
    runs.approve(id, said(moved).version());
    return one(id);
  }

  @POST @Path("/{id:\\d{1,18}}/send")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "发放", description = "way：BANK 银行代发，TREASURY 财政集中支付。")
  public RunAnswer send(@PathParam("id") long id, Moved moved) {
    payments.send(id, said(moved).version(), moved.way());
    return one(id);
  }

  @POST @Path("/{id:\\d{1,18}}/resend")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "重发", description = "退回的每笔只能重发一次。")
  public RunAnswer resend(@PathParam("id") long id, Moved moved) {
    payments.resend(id, said(moved).version(), moved.way());
    return one(id);
  }

  @POST @Path("/{id:\\d{1,18}}/reconcile")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "对账完成", description = "全部到账以后。")
  public RunAnswer reconcile(@PathParam("id") long id, Moved moved) {
    payments.reconcile(id, said(moved).version());
    return one(id);
  }

  @GET @Path("/{id:\\d{1,18}}/workbooks/{report:TAX|CONTRIBUTIONS|VOUCHERS|SLIPS}")
  @Produces(Download.XLSX)
  @Operation(summary = "报表", description = "个税申报、缴费明细、凭证、工资明细；证件号码打码。")
  public Response workbook(@PathParam("id") long id, @PathParam("report") PayrollTable table) {
    var book = reports.workbook(id, table);
    return Download.workbook(book.name(), book.content());
  }

  @GET @Path("/{id:\\d{1,18}}/declarations/{report:TAX|CONTRIBUTIONS}")
  @Produces(Download.XLSX)
  @Operation(summary = "申报用报表", description = "证件号码完整，记入审计。")
  public Response declaration(@PathParam("id") long id, @PathParam("report") PayrollTable table) {
    var book = reports.declaration(id, table);
    return Download.workbook(book.name(), book.content());
  }

  @GET @Path("/{id:\\d{1,18}}/parallel")
  @Operation(summary = "并行比对", description = "与读入的旧工资表按人按项比对，列出只在一方的人；旧表经 /imports/payroll-parallel?about=编号 读入。")
  public ParallelAnswer parallel(@PathParam("id") long id) { return ParallelAnswer.of(months.sheet(id), months.differences(id, null, 0, 500).rows()); }

  @GET @Path("/{id:\\d{1,18}}/parallel/workbook")
  @Produces(Download.XLSX)
  @Operation(summary = "并行比对表")
  public Response parallelBook(@PathParam("id") long id) {
    var book = months.workbook(id);
    return Download.workbook(book.name(), book.content());
  }

  @GET @Path("/{id:\\d{1,18}}/files")
  @Operation(summary = "发放批次", description = "每批一行：方式、笔数、合计、SHA-256、到账和退回笔数。尚未发放的没有。")
  public List<PaymentAnswer.File> files(@PathParam("id") long id) { return payments.files(id).stream().map(PaymentAnswer.File::of).toList(); }

  @GET @Path("/{id:\\d{1,18}}/payments")
  @Operation(summary = "发放明细", description = "各批的每一笔；先退回和暂缓，再待回单、已到账，最后已重发。state：OPEN, PAID, RETURNED, SENT_AGAIN, WAITING，不填为全部。limit 不超过 500。")
  public Page<PaymentAnswer> payments(@PathParam("id") long id, @QueryParam("state") String state, @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("100") int limit) {
    return PaymentAnswer.of(payments.page(id, state, offset, limit));
  }

  @GET @Path("/{id:\\d{1,18}}/excluded")
  @Operation(summary = "本次不发的人", description = "挂起后决定本次不发的：reason 为挂起原因，decision 为决定的理由。未决定的见核发的 asides。")
  public List<RunAnswer.Aside> excluded(@PathParam("id") long id) {
    return RunAnswer.of(runs.sheet(id), Problems.locale(headers)).asides().stream().filter(one -> one.decision() != null).toList();
  }

  @GET @Path("/files/{file:\\d{1,18}}")
  @Produces("text/csv")
  @Operation(summary = "发放文件", description = "账号完整，每次取用记入审计；内容的 SHA-256 见响应头 X-Content-SHA256。")
  public Response file(@PathParam("file") long file) {
    var fetched = payments.fetch(file);
    return Response.ok(fetched.content(), "text/csv; charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(fetched.name(), false))
        .header("X-Content-SHA256", fetched.hash()).header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  private static Moved said(Moved moved) {
    if (moved == null) throw Refusal.invalid("unreadable");
    return moved;
  }
}
