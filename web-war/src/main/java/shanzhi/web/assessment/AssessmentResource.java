package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.agreement.boundary.AgreementQuestion;
import shanzhi.assessment.agreement.boundary.Agreements;
import shanzhi.kernel.Refusal;

/** Assessment for scripts and neighbours. */
@Path("/assessment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class AssessmentResource {

  @Inject Agreements agreements;

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
