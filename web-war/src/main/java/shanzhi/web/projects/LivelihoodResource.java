package shanzhi.web.projects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.livelihood.boundary.CategoryFigures;
import shanzhi.projects.livelihood.boundary.EnterLivelihood;
import shanzhi.projects.livelihood.boundary.Light;
import shanzhi.projects.livelihood.boundary.LivelihoodLine;
import shanzhi.projects.livelihood.boundary.LivelihoodProjects;
import shanzhi.projects.livelihood.boundary.LivelihoodQuery;
import shanzhi.web.frame.Heard;

/** Livelihood projects for scripts: the plan of a year, and what is done of it. */
@Path("/livelihood")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "livelihood 民生项目")
public class LivelihoodResource {

  @Inject LivelihoodProjects projects;

  /** What is done of the year's plan up to a day, yuan. */
  public record Done(LocalDate until, BigDecimal done, String words) {}

  @GET
  @Operation(summary = "民生项目", description = "进度最慢的在前。light：GREEN、YELLOW、RED；year 不填为今年。")
  public Page<LivelihoodLine> ledger(@QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("category") String category, @QueryParam("light") String light, @QueryParam("year") int year,
      @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return projects.ledger(new LivelihoodQuery(text, area, category, light(light), year, offset, rows));
  }

  @GET @Path("/board")
  @Operation(summary = "按类别汇总")
  public List<CategoryFigures> board(@QueryParam("area") String area, @QueryParam("year") int year) { return projects.board(new LivelihoodQuery(null, area, null, null, year, 0, 1)); }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "登记年度计划", description = "编号相同的为修改。年度计划不超过总投资。")
  public Map<String, String> enter(EnterLivelihood project) {
    Heard.body(project);
    projects.enter(project);
    return Map.of("number", project.number());
  }

  @POST @Path("/{number}/reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "报告进度", description = "截至某日的累计完成，只增不减。")
  public Map<String, String> report(@PathParam("number") String number, Done done) {
    Heard.body(done);
    projects.report(number, done.until(), done.done(), done.words());
    return Map.of("number", number);
  }

  private static Light light(String name) {
    if (name == null || name.isBlank()) return null;
    return Arrays.stream(Light.values()).filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> Refusal.invalid("project.unknown-state", name));
  }
}
