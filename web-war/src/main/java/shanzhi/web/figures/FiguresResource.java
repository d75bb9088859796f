package shanzhi.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.grid.figures.boundary.CategoryFigure;
import shanzhi.grid.figures.boundary.FigureSheet;
import shanzhi.grid.figures.boundary.Figures;
import shanzhi.grid.figures.boundary.Rate;
import shanzhi.grid.figures.boundary.Statement;
import shanzhi.grid.figures.boundary.StatementLine;
import shanzhi.grid.figures.boundary.Statements;
import shanzhi.grid.figures.boundary.TrendPoint;
import shanzhi.kernel.Refusal;
import shanzhi.web.documents.Download;
import shanzhi.web.frame.Day;

/** Figures of incidents, and the monthly statements frozen from them. */
@Path("/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures 事件指标")
public class FiguresResource {

  @Inject Figures figures;
  @Inject Statements statements;

  /** What a statement is ordered with: an area, and any day of the month. */
  public record Order(String ground, LocalDate month) {}

  /** The job that makes it; its workbook is fetched from {@code /jobs}. */
  public record Ordered(long job) {}

  @GET
  @Operation(summary = "指标及下级区域", description = "默认本人辖区、本月。没有可计的事件时不给百分比。清单：/incidents?counted=…&ground=…&from=…&to=…")
  public FigureSheet sheet(@QueryParam("ground") String ground, @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") Rate by) {
    return figures.sheet(ground, Day.of(from), Day.of(to), by);
  }

  @GET @Path("/months")
  @Operation(summary = "近 12 个月上报与结案")
  public List<TrendPoint> months(@QueryParam("ground") String ground) { return figures.months(ground); }

  @GET @Path("/days")
  @Operation(summary = "近 30 天上报与结案")
  public List<TrendPoint> days(@QueryParam("ground") String ground) { return figures.days(ground); }

  @GET @Path("/categories")
  @Operation(summary = "分大类上报与结案")
  public List<CategoryFigure> categories(@QueryParam("ground") String ground, @QueryParam("from") String from, @QueryParam("to") String to) {
    return figures.categories(ground, Day.of(from), Day.of(to));
  }

  @GET @Path("/statements")
  @Operation(summary = "已生成的事件月报")
  public List<StatementLine> list() { return statements.list(); }

  @POST @Path("/statements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "生成事件月报", description = "202 返回任务编号；数据在生成时固定。")
  public Response order(Order order) {
    if (order == null) throw Refusal.invalid("unreadable");
    return Response.accepted(new Ordered(statements.order(order.ground(), order.month()))).build();
  }

  @GET @Path("/statements/{id}")
  public Statement get(@PathParam("id") long id) { return statements.get(id); }

  @POST @Path("/statements/{id}/print")
  @Produces("application/pdf")
  @Operation(summary = "打印事件月报", description = "按固定的数据打印，每次打印都有编号并登记。")
  public Response print(@PathParam("id") long id) { return Download.pdf(statements.print(id)); }
}
