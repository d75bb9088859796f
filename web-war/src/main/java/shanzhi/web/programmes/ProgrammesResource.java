package shanzhi.web.programmes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.Contenders;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.EditionSheet;
import shanzhi.assessment.programmes.boundary.ProgrammePlaques;
import shanzhi.assessment.programmes.boundary.ProgrammeLine;
import shanzhi.assessment.programmes.boundary.Programmes;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Times;

/** 项目库 for scripts and neighbours. */
@Path("/assessment/programmes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class ProgrammesResource {

  @Inject Programmes programmes;
  @Inject Contenders contenders;
  @Inject ProgrammePlaques plaques;
  @Inject Times times;

  @GET
  @Operation(summary = "项目库", description = "每个项目的种类、规则、类别、清单和来源；sample 为 true 的含示例内容。")
  public List<ProgrammeLine> catalogue() { return programmes.catalogue(); }

  @GET @Path("/editions")
  @Operation(summary = "年度活动", description = "year 年度，缺省为当年；只列本人辖区所在区（市）县的。")
  public List<EditionLine> editions(@QueryParam("year") Integer year) { return programmes.editions(year == null ? times.getToday().getYear() : year); }

  @GET @Path("/editions/{id}")
  @Operation(summary = "一次活动", description = "本人辖区内的参评单位、得分、名次；年度目标类为目标卡。")
  public EditionSheet edition(@PathParam("id") long id) { return programmes.sheet(id); }

  @GET @Path("/contenders/{id}")
  @Operation(summary = "参评单位", description = "清单、照片、办理记录；计分之前看不到专家和其他单位的打分。")
  public ContenderSheet contender(@PathParam("id") long id) { return contenders.sheet(id); }

  @GET @Path("/contenders/{id}/photos/{photo}") @Produces(MediaType.WILDCARD)
  @Operation(summary = "参评照片（缩略）")
  public Response photo(@PathParam("id") long id, @PathParam("photo") long photo) { return Download.of(contenders.photo(id, photo)); }

  @GET @Path("/reviews")
  @Operation(summary = "待复查的牌匾", description = "days 今后多少天内到期（含已过期），缺省 60。")
  public List<ContenderLine> reviews(@QueryParam("days") Integer days) { return plaques.due(days == null ? 60 : days); }
}
