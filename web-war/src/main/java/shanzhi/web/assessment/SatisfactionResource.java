package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.satisfaction.boundary.CountyRank;
import shanzhi.assessment.satisfaction.boundary.PollLine;
import shanzhi.assessment.satisfaction.boundary.PollResult;
import shanzhi.assessment.satisfaction.boundary.Polls;
import shanzhi.web.frame.Times;

/** What residents say, for scripts and neighbours. */
@Path("/assessment/satisfaction")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class SatisfactionResource {

  @Inject Polls polls;
  @Inject Times times;

  @GET @Path("/polls")
  @Operation(summary = "满意度测评", description = "本人辖区所在区（市）县的测评。")
  public List<PollLine> polls() { return polls.ledger(); }

  @GET @Path("/polls/{number}/result")
  @Operation(summary = "测评结果", description = "结束后可看：全县加权指数与满意率、各题、本人辖区内各社区；样本不足的 enough 为 false，不作结论。")
  public PollResult result(@PathParam("number") String number) { return polls.result(number); }

  @GET @Path("/counties")
  @Operation(summary = "区（市）县满意度排名与趋势", description = "year 年度，缺省为当年；近五年。")
  public List<CountyRank> counties(@QueryParam("year") Integer year) { return polls.counties(year == null ? times.getToday().getYear() : year); }
}
