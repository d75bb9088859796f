package shanzhi.web.projects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.projects.registers.boundary.EnterEntry;
import shanzhi.projects.registers.boundary.Register;
import shanzhi.projects.registers.boundary.RegisterKind;
import shanzhi.projects.registers.boundary.RegisterLine;
import shanzhi.projects.registers.boundary.RegisterQuery;
import shanzhi.projects.registers.boundary.Registers;
import shanzhi.projects.registers.boundary.TourPlan;
import shanzhi.web.frame.Heard;

/** Registers for scripts: opportunities, courtyards, old estates, tour routes. */
@Path("/registers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers 项目清册")
public class RegistersResource {

  @Inject Registers registers;

  @GET
  @Operation(summary = "清册", description = "register：OPPORTUNITY、COURTYARD、OLD_ESTATE、TOUR，不填为 OPPORTUNITY。")
  public Page<RegisterLine> ledger(@QueryParam("register") @DefaultValue("OPPORTUNITY") String register, @QueryParam("text") String text, @QueryParam("area") String area, @QueryParam("kind") String kind,
      @QueryParam("state") String state, @QueryParam("offset") int offset, @QueryParam("rows") @DefaultValue("20") int rows) {
    return registers.ledger(new RegisterQuery(register(register), text, area, kind, state, offset, rows));
  }

  @GET @Path("/kinds")
  @Operation(summary = "类别与目标", description = "每个类别的条数、达标数和目标。")
  public List<RegisterKind> kinds(@QueryParam("register") @DefaultValue("OPPORTUNITY") String register, @QueryParam("area") String area) {
    return registers.kinds(new RegisterQuery(register(register), null, area, null, null, 0, 1));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "登记清册条目", description = "编号相同的为修改。")
  public Map<String, String> enter(EnterEntry entry) {
    Heard.body(entry);
    registers.enter(entry);
    return Map.of("number", entry.getNumber());
  }

  @GET @Path("/{number}/route")
  @Operation(summary = "游线的站点和活动")
  public TourPlan tour(@PathParam("number") String number) { return registers.tour(number); }

  @PUT @Path("/{number}/route")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "安排游线", description = "站点须在该条目的区域内；整条替换。")
  public TourPlan setOut(@PathParam("number") String number, TourPlan plan) {
    Heard.body(plan);
    registers.setOut(number, null, plan);
    return registers.tour(number);
  }

  private static Register register(String name) {
    return Arrays.stream(Register.values()).filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> Refusal.invalid("project.unknown-state", name));
  }
}
