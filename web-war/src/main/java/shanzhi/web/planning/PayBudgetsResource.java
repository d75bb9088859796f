package shanzhi.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.staff.planning.boundary.BudgetLine;
import shanzhi.staff.planning.boundary.Budgets;

/** Budgets of units against what their payrolls cost. */
@Path("/pay-budgets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pay-plans 薪酬测算")
public class PayBudgetsResource {

  @Inject Budgets budgets;
  @Inject Clock clock;

  /** Amounts are decimal strings. @param granted null while nothing is confirmed, as {@code left} and {@code used} (percent); @param months twelve, null without an approved run */
  public record Answer(long unit, String unitName, int year, String granted, String document, String spent, String left, String used, List<String> months) {

    static Answer of(BudgetLine line) {
      return new Answer(line.unit(), line.unitName(), line.year(), text(line.granted(), 2), line.document(), text(line.total(), 2), text(line.left(), 2), text(line.used(), 1),
          line.spent().stream().map(month -> text(month, 2)).toList());
    }

    private static String text(BigDecimal amount, int places) { return amount == null ? null : amount.setScale(places, RoundingMode.HALF_UP).toPlainString(); }
  }

  @GET
  @Operation(summary = "预算与实际", description = "辖区内各发薪单位一年的预算和已批准核发的人工成本（应发加单位缴费）；year 不填为今年。")
  public List<Answer> list(@QueryParam("year") @DefaultValue("0") int year) {
    int asked = year == 0 ? ChinaTime.today(clock).getYear() : year;
    if (asked < 2019 || asked > 2100) throw Refusal.invalid("payroll.bad-year", asked);
    return budgets.lines(asked).stream().map(Answer::of).toList();
  }
}
