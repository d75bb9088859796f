package shanzhi.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.PayTrials;
import shanzhi.staff.pay.boundary.TryPay;
import shanzhi.staff.tax.boundary.BonusQuestion;
import shanzhi.staff.tax.boundary.IncomeTaxes;
import shanzhi.staff.tax.boundary.WithheldMonth;
import shanzhi.staff.tax.boundary.WithholdingQuestion;
import shanzhi.web.frame.Problems;

/** Trials for scripts and neighbours. Nothing is kept. Amounts are decimal strings in yuan, in and out. */
@Path("/pay")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "pay 薪酬试算")
public class PayResource {

  @Inject PayTrials trials;
  @Inject IncomeTaxes taxes;
  @Context HttpHeaders headers;

  @Schema(description = "各月预扣税额")
  public record Withheld(List<Month> months, @Schema(description = "合计，元", example = "2280.00") String total) {

    public record Month(@Schema(example = "2024-07") String month, @Schema(description = "当月预扣，元", example = "240.00") String withheld) {}
  }

  @Schema(description = "全年一次性奖金单独计税")
  public record BonusTax(@Schema(description = "税额，元", example = "3390.10") String separate,
      @Schema(description = "多发少得时的提示；没有时不出现", nullable = true) String warning) {}

  @POST @Path("/trial")
  @Operation(summary = "试算工资条", description = "输入一人一月的情况，给出工资条和每一项的依据、公式和取数。facts 的名称由薪酬政策决定，例如三岗十八级："
      + "{\"area\":\"510131000000\",\"policy\":\"SAN-GANG-18\",\"month\":\"2024-06\",\"facts\":{\"岗位\":\"工作人员\",\"服务年限\":\"5\",\"学历\":\"学士\",\"证书\":\"助理\"}}。"
      + "socialBase、fundBase 不填按薪酬标准；before 为当年本单位截至上月的累计。400 说明哪项不对，404 不在辖区，409 说明为什么算不出。")
  public SlipAnswer trial(TryPay asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    return SlipAnswer.of(trials.slip(asked), Problems.locale(headers));
  }

  @POST @Path("/withholding")
  @Operation(summary = "累计预扣试算", description = "first 为在本单位任职的首月（或当年首月），months 依次为各月：income 收入，contributions 五险一金个人部分，additional 当月新计入的专项附加扣除合计。"
      + "option：NONE 按在本单位月数每月减除；FLAT_60000 全年 60000 元一次减除（公告2020年第19号）；YEAR_TO_DATE 按年初至当月减除（公告2020年第13号）。跨年的从一月重新累计。")
  public Withheld withholding(WithholdingQuestion asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    var months = taxes.withholding(asked);
    return new Withheld(months.stream().map(one -> new Withheld.Month(one.month().toString(), SlipAnswer.text(one.withheld()))).toList(),
        SlipAnswer.text(months.stream().map(WithheldMonth::withheld).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  @POST @Path("/bonus-tax")
  @Operation(summary = "年终奖单独计税试算", description = "按今天适用的按月换算税率表。奖金落在税率跳档处、税后反而减少时 warning 说明多少更好。")
  public BonusTax bonus(BonusQuestion asked) {
    if (asked == null) throw Refusal.invalid("unreadable");
    var taxed = taxes.bonus(asked);
    return new BonusTax(SlipAnswer.text(taxed.separate()),
        taxed.edge() == null ? null : PayWords.cliff(taxed.bonus(), taxed.net(), taxed.edge(), taxed.edgeNet(), taxed.until(), Problems.locale(headers)));
  }
}
