package shanzhi.web.funds;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.projects.funds.boundary.DraftPool;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.PurposeLine;
import shanzhi.projects.ledger.boundary.Statements;
import shanzhi.projects.ledger.boundary.VoucherQuery;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Heard;

/** Pools, purses, items, vouchers and statements for scripts and neighbours. */
@Path("/funds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "funds 保障激励资金")
public class FundsResource {

  @Inject Pools pools;
  @Inject Commitments commitments;
  @Inject Vouchers vouchers;
  @Inject Statements statements;
  @Inject Clock clock;

  /** @param version as it was read; negative where it does not matter */
  public record Moved(int version) {}

  @GET @Path("/pools")
  @Operation(summary = "资金池", description = "辖区内的，以及本社区有份的；year 不填为全部。")
  public List<FundAnswers.PoolAnswer> pools(@QueryParam("year") Integer year) { return pools.ledger(year).stream().map(FundAnswers.PoolAnswer::of).toList(); }

  @GET @Path("/pools/{id:\\d{1,18}}")
  @Operation(summary = "一个资金池", description = "含每个村社的份额和逐项计算。")
  public FundAnswers.PoolAnswer pool(@PathParam("id") long id) { return FundAnswers.PoolAnswer.of(pools.sheet(id)); }

  @POST @Path("/pools")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "拟订分配", description = "{\"area\":\"510131000000\",\"year\":2026,\"source\":\"GUARANTEE\",\"amount\":45000000.00,\"formula\":\"EQ50-HH30-RES20\",\"document\":\"…\"}；激励资金按评审结果，不填 formula。201 返回编号。")
  public Response draft(DraftPool wanted) {
    Heard.body(wanted);
    long id = pools.draft(wanted);
    return Response.created(URI.create("funds/pools/" + id)).entity(Map.of("id", id)).build();
  }

  @POST @Path("/pools/{id:\\d{1,18}}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "批准分配", description = "拟订的人不能批准。")
  public FundAnswers.PoolAnswer approve(@PathParam("id") long id, Moved moved) {
    pools.approve(id, Heard.body(moved).version());
    return pool(id);
  }

  @POST @Path("/pools/{id:\\d{1,18}}/announce")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "公告分配结果")
  public FundAnswers.PoolAnswer announce(@PathParam("id") long id, Moved moved) {
    pools.announce(id, Heard.body(moved).version());
    return pool(id);
  }

  @POST @Path("/pools/{id:\\d{1,18}}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "下达资金", description = "公告期满以后。")
  public FundAnswers.PoolAnswer transfer(@PathParam("id") long id, Moved moved) {
    pools.transfer(id, Heard.body(moved).version());
    return pool(id);
  }

  @GET @Path("/purses")
  @Operation(summary = "村社资金", description = "区域及以下各村社的分配、议决、合同、已付、可用；year 不填为今年。")
  public List<FundAnswers.PurseAnswer> purses(@QueryParam("area") String area, @QueryParam("year") @DefaultValue("0") int year) {
    return commitments.purses(area, year(year)).stream().map(FundAnswers.PurseAnswer::of).toList();
  }

  @GET @Path("/items/{item}")
  @Operation(summary = "议决事项的资金")
  public FundAnswers.ItemAnswer item(@PathParam("item") String item) { return FundAnswers.ItemAnswer.of(commitments.of(item)); }

  @GET @Path("/purposes")
  @Operation(summary = "用途与负面清单", description = "clause 不为空的不得列支。")
  public List<PurposeLine> purposes() { return vouchers.purposes(); }

  @GET @Path("/vouchers")
  @Operation(summary = "资金流水", description = "year 为资金年度，不填为今年；balance 为该笔之后的余额。每页最多 500 行。")
  public Page<FundAnswers.VoucherAnswer> vouchers(@QueryParam("area") String area, @QueryParam("year") @DefaultValue("0") int year, @QueryParam("item") String item, @QueryParam("text") String text,
      @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    var query = new VoucherQuery();
    query.setArea(area == null || area.isBlank() ? null : Territory.of(area).area());
    query.setYear(year(year));
    query.setItem(item);
    query.setText(text);
    query.setFrom(offset);
    query.setRows(rows);
    var page = vouchers.ledger(query);
    return new Page<>(page.rows().stream().map(FundAnswers.VoucherAnswer::of).toList(), page.total(), page.capped());
  }

  @GET @Path("/vouchers/{id:\\d{1,18}}")
  @Operation(summary = "一张凭证", description = "含借贷各行。")
  public FundAnswers.VoucherAnswer voucher(@PathParam("id") long id) { return FundAnswers.VoucherAnswer.of(vouchers.sheet(id)); }

  @GET @Path("/balances")
  @Operation(summary = "试算平衡", description = "区域内各科目的借方、贷方发生额和余额。")
  public List<FundAnswers.BalanceAnswer> balances(@QueryParam("area") String area, @QueryParam("year") @DefaultValue("0") int year) {
    return vouchers.balances(area, year(year)).stream().map(FundAnswers.BalanceAnswer::of).toList();
  }

  @GET @Path("/statements")
  @Operation(summary = "收支公示", description = "quarter 1 至 4，0 为全年。期初＋收入－收回－支出＝期末。")
  public List<FundAnswers.StatementAnswer> statements(@QueryParam("area") String area, @QueryParam("year") @DefaultValue("0") int year, @QueryParam("quarter") int quarter) {
    return statements.all(area, year(year), quarter).stream().map(FundAnswers.StatementAnswer::of).toList();
  }

  @POST @Path("/statements/{community:\\d{12}}/{year:\\d{4}}/{quarter:[0-4]}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印收支公示表", description = "每次打印都有编号并登记。")
  public Response print(@PathParam("community") String community, @PathParam("year") int year, @PathParam("quarter") int quarter) { return Download.pdf(statements.print(community, year, quarter)); }

  private int year(int year) {
    int asked = year == 0 ? ChinaTime.today(clock).getYear() : year;
    if (asked < 2009 || asked > 2100) throw Refusal.invalid("fund.bad-year", String.valueOf(asked));
    return asked;
  }
}
