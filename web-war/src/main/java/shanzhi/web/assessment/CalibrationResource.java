package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.assessment.calibration.boundary.CalibrationSheet;
import shanzhi.assessment.calibration.boundary.Calibrations;
import shanzhi.assessment.calibration.boundary.RunCalibration;

/** How firm the ranking of a round is, for scripts and neighbours. */
@Path("/assessment/rounds/{id}/calibration")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment 示范评审")
public class CalibrationResource {

  @Inject Calibrations calibrations;

  @GET
  @Operation(summary = "评审校准", description = "评审一致性 α（逐指标与总分）、原始与校准排名、名次区间、入选线上的单位与合议结果；评审员宽严只给项目组织岗。辖区须含整个区（市）县。")
  public CalibrationSheet sheet(@PathParam("id") long id) { return calibrations.sheet(id); }

  @POST
  @Operation(summary = "重新校准", description = "seed 扰动种子，缺省为批次的抽签种子；draws 扰动次数 100 至 10000，缺省按规则。相同种子得相同结果。")
  public CalibrationSheet run(@PathParam("id") long id, RunCalibration wanted) {
    calibrations.run(id, wanted == null ? new RunCalibration(null, null) : wanted);
    return calibrations.sheet(id);
  }
}
