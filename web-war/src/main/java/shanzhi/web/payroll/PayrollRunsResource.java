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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Refusal;
import shanzhi.staff.payroll.boundary.OpenRun;
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
  @Context HttpHeaders headers;

  /** What a move wants to say. @param version as it was read; @param words why, for send-back; @param way BANK or TREASURY, for send and resend */
  public record Moved(int version, String words, PayWay way) {}

  @GET
  @Operation(summary = "一年的核发", description = "辖区内各发薪单位，月份近的在前。")
  public List<RunAnswer> list(@QueryParam("year") @DefaultValue("0") int year) {
    if (year < 2019 || year > 2100) throw Refusal.invalid("payroll.bad-year", year);
    return runs.ledger(year).stream().map(RunAnswer::of).toList();
  }

  @GET @Path("/{id:\\d{1,18}}")
  @Operation(summary = "一次核发")
  public RunAnswer one(@PathParam("id") long id) { return RunAnswer.of(runs.sheet(id), Problems.locale(headers)); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "新建核发", description = "{\"unit\":1,\"month\":\"2026-11\",\"purpose\":\"MONTHLY\",\"policy\":\"SAN-GANG-18\"}；policy 不填时同上次。201 返回编号。")
  public Response open(OpenRun wanted) {
    if (wanted == null) throw Refusal.invalid("unreadable");
    long id = runs.open(wanted);
    return Response.created(URI.create("payroll-runs/" + id)).entity(Map.of("id", id)).build();
  }

  @POST @Path("/{id:\\d{1,18}}/{move:calculate|check|send-back|approve|send|resend|reconcile}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "推进核发", description = "calculate 试算（后台进行），check 复核，send-back 退回，approve 批准（经办人不能批准），send 发放，resend 重发退回的，reconcile 对账完成。409 说明为什么不行。")
  public RunAnswer move(@PathParam("id") long id, @PathParam("move") String move, Moved moved) {
    if (moved == null) throw Refusal.invalid("unreadable");
    switch (move) {
      case "calculate" -> runs.calculate(id, moved.version());
      case "check" -> runs.check(id, moved.version());
      case "send-back" -> runs.sendBack(id, moved.version(), moved.words());
      case "approve" -> runs.approve(id, moved.version());
      case "send" -> payments.send(id, moved.version(), moved.way());
      case "resend" -> payments.resend(id, moved.version(), moved.way());
      default -> payments.reconcile(id, moved.version());
    }
    return one(id);
  }

  @GET @Path("/{id:\\d{1,18}}/workbooks/{table:TAX|CONTRIBUTIONS|VOUCHERS|SLIPS}")
  @Produces(Download.XLSX)
  @Operation(summary = "报表", description = "个税申报、缴费明细、凭证、工资明细；证件号码打码。")
  public Response workbook(@PathParam("id") long id, @PathParam("table") PayrollTable table) {
    var book = reports.workbook(id, table);
    return Download.workbook(book.name(), book.content());
  }

  @GET @Path("/{id:\\d{1,18}}/declarations/{table:TAX|CONTRIBUTIONS}")
  @Produces(Download.XLSX)
  @Operation(summary = "申报用报表", description = "证件号码完整，记入审计。")
  public Response declaration(@PathParam("id") long id, @PathParam("table") PayrollTable table) {
    var book = reports.declaration(id, table);
    return Download.workbook(book.name(), book.content());
  }

  @GET @Path("/files/{file:\\d{1,18}}")
  @Produces("text/csv")
  @Operation(summary = "发放文件", description = "账号完整，每次取用记入审计；内容的 SHA-256 见响应头 X-Content-SHA256。")
  public Response file(@PathParam("file") long file) {
    var fetched = payments.fetch(file);
    return Response.ok(fetched.content(), "text/csv; charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(fetched.name(), false))
        .header("X-Content-SHA256", fetched.hash()).header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }
}
