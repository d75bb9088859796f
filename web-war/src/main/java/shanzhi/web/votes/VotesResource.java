package shanzhi.web.votes;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.Tallies;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.VoteLine;
import shanzhi.projects.votes.boundary.VoteQuery;
import shanzhi.projects.votes.boundary.VoteResult;
import shanzhi.projects.votes.boundary.VoteSheet;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.web.documents.Download;

/** Votes for scripts: read them, and count any vote again. */
@Path("/votes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "votes 居民投票")
public class VotesResource {

  @Inject Tallies tallies;
  @Inject Votes votes;

  @GET
  @Operation(summary = "投票台账", description = "本人辖区内的投票，新的在前，最多 200 条。text 为标题或编号，area 为区划代码。")
  public Page<VoteLine> list(@QueryParam("text") String text, @QueryParam("area") String area) { return votes.ledger(new VoteQuery(text, area), 0, 200); }

  @GET @Path("/{number}")
  @Operation(summary = "一场投票", description = "项目、规则和参加情况。404 没有或不在辖区。")
  public VoteSheet sheet(@PathParam("number") String number) { return votes.sheet(number); }

  @GET @Path("/{number}/result")
  @Operation(summary = "投票结果", description = "每个项目为什么入选、为什么没有，和选票文件的指纹。409 还没有计票。")
  public VoteResult result(@PathParam("number") String number) { return votes.result(number); }

  @GET @Path("/{number}/ballots") @Produces("text/plain;charset=UTF-8")
  @Operation(summary = "选票文件", description = "不记名的全部选票，pabulib 的 .pb 格式，可用 POST /votes/tally 重新计票。409 还没有计票。")
  public Response ballots(@PathParam("number") String number) {
    return Response.ok(votes.file(number)).header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(number + ".pb", false)).build();
  }

  @POST @Path("/tally") @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "计票", description = "正文为 pabulib 的 .pb 文件（UTF-8）。rule：GREEDY 按得票从多到少，同票时造价低者在前，再按文件顺序，装不下的跳过；EQUAL_SHARES 平均份额法。"
      + "可选：floor 最低票数，floorPercent 最低得票占选票的百分比，exclusive 互斥项目（一组以逗号相连，可重复），least 可部分资助的项目（编号:最低金额，可重复），"
      + "utility=COST|VOTES 与 completion=GREEDY|NONE 只用于 EQUAL_SHARES，explain=true 说明每个项目为什么入选或没有。选票超出文件 META 规定的选项数或积分的，拒绝并指出行号；造价合计超出的照原办方的做法计入，explain=true 时在 beyond 里说明。400 指出文件第几行不对，或列出可用的规则。")
  public TallyAnswer tally(InputStream pb, @QueryParam("rule") @DefaultValue("GREEDY") String rule, @QueryParam("floor") @DefaultValue("0") long floor,
      @QueryParam("floorPercent") BigDecimal floorPercent, @QueryParam("exclusive") List<String> exclusive, @QueryParam("least") List<String> least,
      @QueryParam("utility") @DefaultValue("COST") String utility, @QueryParam("completion") @DefaultValue("GREEDY") String completion,
      @QueryParam("explain") boolean explain) {
    var terms = new TallyTerms(floor, floorPercent, exclusive.stream().map(group -> Arrays.stream(group.split(",")).map(String::strip).toList()).toList(), least(least),
        choice("utility", TallyTerms.Utility.class, utility), choice("completion", TallyTerms.Completion.class, completion));
    return TallyAnswer.of(tallies.recount(rule, pb, terms), explain);
  }

  private static Map<String, BigDecimal> least(List<String> pairs) {
    var amounts = new java.util.HashMap<String, BigDecimal>();
    for (var pair : pairs) {
      int colon = pair.lastIndexOf(':');
      if (colon < 1 || !pair.substring(colon + 1).matches("\\d{1,12}(\\.\\d{1,6})?")) throw Refusal.invalid("vote.least", pair);
      amounts.put(pair.substring(0, colon), new BigDecimal(pair.substring(colon + 1)));
    }
    return amounts;
  }

  private static <E extends Enum<E>> E choice(String name, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text)).findFirst()
        .orElseThrow(() -> Refusal.invalid("vote.unknown-choice", name, text, Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "")));
  }
}
