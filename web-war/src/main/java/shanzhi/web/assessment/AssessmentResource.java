package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.agreement.boundary.AgreementQuestion;
import shanzhi.assessment.agreement.boundary.Agreements;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.rounds.boundary.RoundSheet;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Times;

/** Assessment for scripts and neighbours. */
@Path("/assessment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class AssessmentResource {

  @Inject Agreements agreements;
  @Inject Rounds rounds;
  @Inject Applications applications;
  @Inject Awards awards;
  @Inject Times times;

  @GET @Path("/rounds")
  @Operation(summary = "示范创建批次", description = "year 年度，缺省为当年；只列本人辖区所在区（市）县的批次。")
  public List<RoundLine> rounds(@QueryParam("year") Integer year) { return rounds.ledger(year == null ? times.getToday().getYear() : year); }

  @GET @Path("/rounds/{id}")
  @Operation(summary = "批次看板", description = "本人辖区内的申报单位、状态、得分与排名。")
  public RoundSheet round(@PathParam("id") long id) { return rounds.sheet(id); }

  @GET @Path("/candidates/{id}/evidence/{file}") @Produces(MediaType.WILDCARD)
  @Operation(summary = "申报佐证", description = "small=true 为图片的缩略图。")
  public Response evidence(@PathParam("id") long id, @PathParam("file") long file, @QueryParam("small") boolean small) { return Download.of(small ? applications.preview(id, file) : applications.evidence(id, file)); }

  @PUT @Path("/candidates/{id}/satisfaction")
  @Operation(summary = "录入满意度", description = "answers 为五档人数，最满意在前；样本不足时不计分。答复为申报单位的现状。")
  public CandidateLine satisfaction(@PathParam("id") long id, Answers answered) {
    if (answered == null || answered.answers() == null) throw Refusal.invalid("unreadable");
    awards.satisfaction(id, answered.answers());
    return applications.sheet(id).line();
  }

  /** How many residents gave each of the five answers, best first. */
  public record Answers(List<Integer> answers) {}

  @POST @Path("/agreement")
  @Operation(summary = "评审一致性（Krippendorff α）", description = "level 为测量层次 NOMINAL、ORDINAL、INTERVAL 或 RATIO；ratings 每行一位评审员、每列一个被评项目，未评为 null，"
      + "NOMINAL 可以是文字或是否。例：{\"level\":\"NOMINAL\",\"ratings\":[[1,2,3,null],[1,2,2,4]]}。算不出时 alpha 为 null，reason 说明原因："
      + "NO_PAIRS 没有一项被评过两次，NO_VARIATION 全部评分相同。不留存任何内容。")
  public JsonObject agreement(AgreementQuestion asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    var agreement = agreements.measure(asked);
    var answer = Json.createObjectBuilder().add("alpha", agreement.alpha() == null ? JsonValue.NULL : Json.createValue(agreement.alpha())).add("pairable", agreement.pairable());
    if (agreement.reason() != null) answer.add("reason", agreement.reason());
    return answer.build();
  }
}
