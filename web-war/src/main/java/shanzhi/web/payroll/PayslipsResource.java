package shanzhi.web.payroll;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.staff.payroll.boundary.Payslips;

/** Slips: one's own, or those of the territory for whoever reads payrolls. */
@Path("/payslips")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payslips 工资条")
public class PayslipsResource {

  @Inject Payslips payslips;

  @GET @Path("/mine")
  @Operation(summary = "我的工资条", description = "已发放的，最近的在前。")
  public List<PayslipAnswer> mine() { return payslips.mine().stream().map(PayslipAnswer::of).toList(); }

  @GET @Path("/mine/{id:\\d{1,18}}")
  @Operation(summary = "我的一张工资条", description = "每一项的公式、代入、取数和依据。")
  public PayslipAnswer own(@PathParam("id") long id) { return PayslipAnswer.of(payslips.own(id)); }

  @GET @Path("/{id:\\d{1,18}}")
  @Operation(summary = "一张工资条", description = "核发权限范围内的；其他一律 404。")
  public PayslipAnswer one(@PathParam("id") long id) { return PayslipAnswer.of(payslips.sheet(id)); }
}
