package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.ledger.control.StatementPaper;
import shanzhi.projects.ledger.control.StatementReader;
import shanzhi.projects.ledger.control.StatementReader.Span;

/** 资金收支公示: what came, what was spent, what is left, by quarter or year. The figures come from the vouchers alone. */
@Stateless
@RolesAllowed(FUND_READ)
public class Statements {

  @Inject StatementReader reader;
  @Inject StatementPaper paper;
  @Inject Prints prints;
  @Inject NameCards cards;
  @Inject Jurisdiction jurisdiction;

  /** All purses of an area. @param quarter 1 to 4, 0 for the whole year; @throws Refusal area.out-of-reach (404) */
  public List<StatementLine> all(@NotBlank(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位") String area, @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
      @Min(value = 0, message = "季度为 1 至 4，全年为 0") @Max(value = 4, message = "季度为 1 至 4，全年为 0") int quarter) {
    jurisdiction.require(FUND_READ, Territory.of(area));
    return reader.lines(jurisdiction.over(FUND_READ), Territory.of(area), Span.of(year, quarter));
  }

  /** One community with its items. @throws Refusal area.out-of-reach (404), fund.not-a-community (400) */
  public StatementSheet of(@NotBlank(message = "请选择社区") @Pattern(regexp = "\\d{12}", message = "社区代码应为 12 位") String community, @Min(value = 2009, message = "年份应为 2009 至 2100") @Max(value = 2100, message = "年份应为 2009 至 2100") int year,
      @Min(value = 0, message = "季度为 1 至 4，全年为 0") @Max(value = 4, message = "季度为 1 至 4，全年为 0") int quarter) {
    jurisdiction.require(FUND_READ, Territory.of(community));
    if (Territory.of(community).level() != Level.COMMUNITY) throw Refusal.invalid("fund.not-a-community", community);
    var span = Span.of(year, quarter);
    return new StatementSheet(community, year, quarter, span.from(), span.until(), reader.byTown(community, span.until()),
        reader.lines(jurisdiction.over(FUND_READ), Territory.of(community), span), reader.items(community, span));
  }

  /** On paper, numbered and checkable. @throws Refusal area.out-of-reach (404), fund.not-a-community (400) */
  public Printed print(String community, int year, int quarter) { return prints.print(paper.of(of(community, year, quarter), cards.mine().name())); }
}
