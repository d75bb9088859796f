package shanzhi.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.grid.catalogue.boundary.CatalogueKeeping;
import shanzhi.grid.catalogue.boundary.From;
import shanzhi.grid.catalogue.boundary.LimitRow;
import shanzhi.grid.catalogue.boundary.PhraseRow;
import shanzhi.grid.catalogue.boundary.RuleRow;
import shanzhi.grid.catalogue.boundary.TypeRow;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.StageLimit;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.OnDay;

/** The catalogue, its days and its overrides, for scripts. */
@Path("/catalogue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue 事项目录")
public class CatalogueResource {

  public record TypeChange(TypeRow type, From from) {}

  public record LimitChange(LimitRow limit, From from) {}

  public record RuleChange(RuleRow rule, From from) {}

  public record PhraseChange(PhraseRow phrase, From from) {}

  @Inject CatalogueKeeping keeping;
  @Inject Catalogue catalogue;

  @GET @Path("/types")
  @Operation(summary = "大类与小类", description = "day：这一天生效的和以后的，不填为今天；county：加上这个区县自己的。")
  public List<TypeRow> types(@QueryParam("day") OnDay day, @QueryParam("county") String county) { return keeping.types(day(day), county); }

  @GET @Path("/limits") public List<LimitRow> limits(@QueryParam("day") OnDay day, @QueryParam("county") String county) { return keeping.limits(day(day), county); }

  @GET @Path("/rules") public List<RuleRow> rules(@QueryParam("day") OnDay day, @QueryParam("county") String county) { return keeping.rules(day(day), county); }

  @GET @Path("/phrases") public List<PhraseRow> phrases(@QueryParam("day") OnDay day, @QueryParam("county") String county) { return keeping.phrases(day(day), county); }

  @PUT @Path("/types") public void change(TypeChange change) { keeping.type(read(change).type(), change.from()); }

  @PUT @Path("/limits")
  @Operation(summary = "调整时限", description = "from：area 为空是全市，day 起生效，source 为文号或依据；原来的到这一天为止，正在走的时限不变。")
  public void change(LimitChange change) { keeping.limit(read(change).limit(), change.from()); }

  @PUT @Path("/rules") public void change(RuleChange change) { keeping.rule(read(change).rule(), change.from()); }

  @PUT @Path("/phrases") public void change(PhraseChange change) { keeping.phrase(read(change).phrase(), change.from()); }

  @POST @Path("/{table}/{id}/end")
  @Operation(summary = "停用", description = "table：types、limits、rules、phrases；还没有生效的直接撤销。")
  public void end(@PathParam("table") String table, @PathParam("id") long id, From from) { keeping.end(table, id, read(from)); }

  @GET @Path("/holds")
  @Operation(summary = "试算时限", description = "某个小类、优先级、区县在某一天的各环节时限和依据。")
  public List<StageLimit> holds(@QueryParam("type") String type, @QueryParam("priority") String priority, @QueryParam("county") String county, @QueryParam("day") OnDay day) {
    return catalogue.wouldHold(type, priority, county, day(day));
  }

  private static <T> T read(T body) {
    if (body == null) throw Refusal.invalid("unreadable");
    return body;
  }

  private static LocalDate day(OnDay day) { return day == null ? null : day.day(); }
}
