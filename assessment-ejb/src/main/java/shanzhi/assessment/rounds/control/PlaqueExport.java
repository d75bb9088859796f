package shanzhi.assessment.rounds.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.assessment.rounds.boundary.PlaqueLine;
import shanzhi.assessment.rounds.boundary.PlaqueQuery;
import shanzhi.assessment.rounds.boundary.Plaques;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;

/** 牌匾台账 as a workbook. */
@ApplicationScoped
public class PlaqueExport implements SheetExport<PlaqueQuery, PlaqueLine> {

  @Inject Plaques plaques;

  @Override public String key() { return "assessment-plaques"; }

  @Override public String title() { return "示范牌匾台账"; }

  @Override public String right() { return Rights.ASSESSMENT_READ; }

  @Override public Class<PlaqueQuery> query() { return PlaqueQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("批次", 20), number("年度", 8), text("镇街", 14), text("村（社区）", 18), text("状态", 12), text("牌匾编号", 16), date("命名日期"), date("授牌日期"), date("复查期限"), date("摘牌日期"), date("可再申报"));
  }

  @Override public long total(PlaqueQuery query) { return plaques.ledger(query).size(); }

  @Override public List<PlaqueLine> slice(PlaqueQuery query, PlaqueLine last) { return last == null ? plaques.ledger(query) : List.of(); }

  @Override public List<?> cells(PlaqueLine line) {
    return Arrays.asList(line.roundTitle(), line.year(), line.townName(), line.name(), RoundExport.word(line.state()), line.plaqueNo(), line.namedOn(), line.plaqueOn(), line.recheckBy(), line.revokedOn(), line.again());
  }
}
