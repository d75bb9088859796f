package shanzhi.web.votes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.Tallies;
import shanzhi.projects.votes.boundary.TallyTerms;

/** Votes for scripts: count any vote again. */
@Path("/votes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "votes 居民投票")
public class VotesResource {

  @Inject Tallies tallies;

  @POST @Path("/tally") @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "计票", description = "正文为 pabulib 的 .pb 文件（UTF-8）。rule：GREEDY 按得票从多到少，同票时造价低者在前，再按文件顺序，装不下的跳过；EQUAL_SHARES 平均份额法。"
      + "可选：floor 最低票数，floorPercent 最低得票占选票的百分比，exclusive 互斥项目（一组以逗号相连，可重复），least 可部分资助的项目（编号:最低金额，可重复），"
      + "utility=COST|VOTES 与 completion=GREEDY|NONE 只用于 EQUAL_SHARES，explain=true 说明每个项目为什么入选或没有。400 指出文件第几行不对，或列出可用的规则。")
  public TallyAnswer tally(InputStream pb, @QueryParam("rule") @DefaultValue("GREEDY") String rule, @QueryParam("floor") @DefaultValue("0") long floor,
      @QueryParam("floorPercent") BigDecimal floorPercent, @QueryParam("exclusive") List<String> exclusive, @QueryParam("least") List<String> least,
      @QueryParam("utility") @DefaultValue("COST") String utility, @QueryParam("completion") @DefaultValue("GREEDY") String completion,
      @QueryParam("explain") boolean explain) {
    var terms = new TallyTerms(floor, floorPercent, exclusive.stream().map(group -> Arrays.stream(group.split(",")).map(String::strip).toList()).toList(), least(least),
        choice("utility", TallyTerms.Utility.class, utility), choice("completion", TallyTerms.Completion.class, completion));
    return TallyAnswer.of(tallies.tally(rule, pb, terms), explain);
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
