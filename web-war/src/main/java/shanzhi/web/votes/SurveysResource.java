package shanzhi.web.votes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.projects.surveys.boundary.SurveyFindings;
import shanzhi.projects.surveys.boundary.SurveyLine;
import shanzhi.projects.surveys.boundary.SurveySheet;
import shanzhi.projects.surveys.boundary.Surveys;
import shanzhi.web.documents.Download;

/** Household surveys for scripts. */
@Path("/surveys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surveys 一户一表")
public class SurveysResource {

  @Inject Surveys surveys;

  @GET
  @Operation(summary = "问卷台账", description = "本人辖区内的问卷，新的在前，每页 20 条。")
  public Page<SurveyLine> list(@QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("offset") int offset) { return surveys.ledger(text, area, offset); }

  @GET @Path("/{number}")
  @Operation(summary = "一份问卷", description = "问题和参加情况。404 没有或不在辖区。")
  public SurveySheet sheet(@PathParam("number") String number) { return surveys.sheet(number); }

  @GET @Path("/{number}/findings")
  @Operation(summary = "问卷结果", description = "回收率、各选项的户数和加权分（第一、二、三位各 3、2、1），以及填写的意见。")
  public SurveyFindings findings(@PathParam("number") String number) { return surveys.findings(number); }

  @GET @Path("/{number}/workbook") @Produces(Download.XLSX)
  @Operation(summary = "导出答卷", description = "每户一行，不含门牌。")
  public Response workbook(@PathParam("number") String number) { return Download.workbook(number + ".xlsx", surveys.workbook(number)); }
}
