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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.CallTender;
import shanzhi.projects.works.boundary.ChangeContract;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.Dossiers;
import shanzhi.projects.works.boundary.EnterBid;
import shanzhi.projects.works.boundary.HoldReview;
import shanzhi.projects.works.boundary.PlanProject;
import shanzhi.projects.works.boundary.ProjectFigures;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.projects.works.boundary.Reviews;
import shanzhi.projects.works.boundary.Settlements;
import shanzhi.projects.works.boundary.SignContract;
import shanzhi.projects.works.boundary.Tenders;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Content;
import shanzhi.web.frame.Heard;

/** Projects for scripts and neighbours. */
@Path("/projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projects 项目")
public class ProjectsResource {

  @Inject Projects projects;
  @Inject ProjectFigures figures;
  @Inject ProjectMoves moves;
  @Inject Tenders tenders;
  @Inject Contracts contracts;
  @Inject Reviews reviews;
  @Inject Settlements settlements;
  @Inject Dossiers dossiers;
  @Inject Clock clock;

  /** A bid that is chosen, and why. */
  public record Choice(int version, long bid, String reasons) {}

  /** An instalment that is asked for. */
  public record Ask(int version, String invoice) {}

  /** An audit finding. */
  public record Finding(int version, FindClaim found) {}

  @GET
  @Operation(summary = "项目台账", description = "辖区内的，新的在前。status 见 ProjectState；mine=true 只列待我办理的，late=true 只列逾期的。")
  public Page<ProjectAnswers.ProjectAnswer> list(@QueryParam("area") String area, @QueryParam("year") int year, @QueryParam("status") String status, @QueryParam("text") String text, @QueryParam("mine") boolean mine,
      @QueryParam("late") boolean late, @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    var page = projects.ledger(new ProjectQuery(text, area, Heard.word(ProjectState.class, status, "project.unknown-state"), null, null, null, year, mine, late, offset, rows));
    return new Page<>(page.rows().stream().map(ProjectAnswers.ProjectAnswer::of).toList(), page.total(), page.capped());
  }

  @GET @Path("/figures")
  @Operation(summary = "下一级区划的一年", description = "项目数与分配、议决、合同、已付；year 不填为今年。")
  public List<ProjectAnswers.FiguresAnswer> figures(@QueryParam("area") String area, @QueryParam("year") int year) {
    return figures.below(area == null ? "" : area, year == 0 ? ChinaTime.today(clock).getYear() : year).stream().map(ProjectAnswers.FiguresAnswer::of).toList();
  }

  @GET @Path("/{number}")
  @Operation(summary = "一个项目")
  public ProjectAnswers.ProjectAnswer one(@PathParam("number") String number) { return ProjectAnswers.ProjectAnswer.of(projects.sheet(number)); }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "立项", description = "item 为已生效、尚未立项的议决事项；template 不填为该类别的标准流程。201 返回项目编号。")
  public Response open(PlanProject plan) {
    var number = projects.open(Heard.body(plan));
    return Response.created(URI.create("projects/" + number)).entity(Map.of("number", number)).build();
  }

  @PUT @Path("/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "修改方案", description = "提交备案以前。")
  public ProjectAnswers.ProjectAnswer plan(@PathParam("number") String number, PlanProject plan) {
    projects.plan(number, Heard.body(plan));
    return one(number);
  }

  @POST @Path("/{number}/{move:submit|take-back|send-back|file|open-bids|cancel-tender|begin|report|extend|hand-over|accept|reject|settle|stop}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "办理", description = "version 为读到的版本；words 为意见，退回、取消、终止、报告进度时必填；files 为已上传的文件，filesKind 为其类别；progress 用于 report，day 用于 extend。")
  public ProjectAnswers.ProjectAnswer act(@PathParam("number") String number, @PathParam("move") String move, ActOnProject act) {
    moves.make(move, number, Heard.body(act));
    return one(number);
  }

  @POST @Path("/{number}/tender")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "发布招标或委托公告", description = "kind：TENDER 公开招标，ENTRUST 直接委托。")
  public ProjectAnswers.ProjectAnswer call(@PathParam("number") String number, CallTender notice) {
    tenders.call(number, Heard.body(notice));
    return one(number);
  }

  @POST @Path("/{number}/bids")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "登记投标", description = "业务范围、自筹比例按公告核对；一年内评价不合格的单位不受理。")
  public ProjectAnswers.ProjectAnswer bid(@PathParam("number") String number, EnterBid bid) {
    tenders.enter(number, Heard.body(bid));
    return one(number);
  }

  @POST @Path("/{number}/choice")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "选定实施单位")
  public ProjectAnswers.ProjectAnswer choose(@PathParam("number") String number, Choice choice) {
    tenders.choose(number, Heard.body(choice).version(), choice.bid(), choice.reasons());
    return one(number);
  }

  @POST @Path("/{number}/contract")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "签订合同", description = "合同金额不超过中标价；按流程生成付款计划。")
  public ProjectAnswers.ProjectAnswer sign(@PathParam("number") String number, SignContract contract) {
    contracts.sign(number, Heard.body(contract));
    return one(number);
  }

  @POST @Path("/{number}/changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "变更", description = "超过 10% 或改变用途须填写新的议决事项 item。")
  public ProjectAnswers.ProjectAnswer change(@PathParam("number") String number, ChangeContract change) {
    contracts.change(number, Heard.body(change));
    return one(number);
  }

  @POST @Path("/{number}/instalments/{no:\\d{1,2}}/request")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "申请付款", description = "到节点的一期；付给合同约定的账号。201 返回支付编号。")
  public Response ask(@PathParam("number") String number, @PathParam("no") int no, Ask ask) {
    var payment = contracts.ask(number, Heard.body(ask).version(), no, ask.invoice());
    return Response.created(URI.create("payments/" + payment)).entity(Map.of("number", payment)).build();
  }

  @POST @Path("/{number}/reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "中期评估、终期评价", description = "不少于 5 人，含社区、验收小组、监委会；60 分以下不合格。")
  public ProjectAnswers.ProjectAnswer review(@PathParam("number") String number, HoldReview review) {
    reviews.hold(number, Heard.body(review));
    return one(number);
  }

  @POST @Path("/{number}/findings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "审计追回")
  public ProjectAnswers.ProjectAnswer clawBack(@PathParam("number") String number, Finding finding) {
    settlements.clawBack(number, Heard.body(finding).version(), finding.found());
    return one(number);
  }

  @POST @Path("/{number}/dossier")
  @Operation(summary = "导出档案", description = "后台打包，返回任务编号；完成后从 /jobs 下载。")
  public Map<String, Long> dossier(@PathParam("number") String number) { return Map.of("job", dossiers.order(number)); }

  @POST @Path("/{number}/print")
  @Produces("application/pdf")
  @Operation(summary = "项目公示表")
  public Response print(@PathParam("number") String number) { return Download.pdf(dossiers.publicity(number)); }

  @GET @Path("/{number}/files/{file:\\d{1,18}}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "项目材料", description = "small=true 取缩略图。")
  public Response file(@PathParam("number") String number, @PathParam("file") long file, @QueryParam("small") boolean small) { return Content.of(projects.file(number, file, small)); }
}
