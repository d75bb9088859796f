package shanzhi.assessment.rounds.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.assessment.rounds.boundary.CandidateLine;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.RoundQuery;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;

/** 评审台账 of a round as a workbook: where everybody stands and what it came to. */
@ApplicationScoped
public class RoundExport implements SheetExport<RoundQuery, CandidateLine> {

  @Inject Rounds rounds;

  @Override public String key() { return "assessment-round"; }

  @Override public String title() { return "示范创建评审台账"; }

  @Override public String right() { return Rights.ASSESSMENT_READ; }

  @Override public Class<RoundQuery> query() { return RoundQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(number("名次", 8), text("镇街", 14), text("村（社区）", 18), text("类别", 8), text("状态", 12), number("材料", 10), number("现场", 10), number("满意度", 10), number("引导加分", 10), number("总分", 10),
        number("评审席", 8), number("已提交", 8), number("待答复异议", 10));
  }

  @Override public long total(RoundQuery query) { return rounds.sheet(query.round()).candidates().size(); }

  @Override public List<CandidateLine> slice(RoundQuery query, CandidateLine last) { return last == null ? rounds.sheet(query.round()).candidates() : List.of(); }

  @Override public List<?> cells(CandidateLine line) {
    return Arrays.asList(line.place(), line.townName(), line.name(), line.kind(), word(line.state()), line.papers(), line.onSite(), line.satisfaction(), line.guiding(), line.total(), line.seats(), line.locked(), line.objections());
  }

  /** As workbooks and papers write it. */
  static String word(CandidateState state) {
    return switch (state) {
      case SELF -> "社区自评";
      case TOWN -> "镇街初评";
      case COUNTY -> "县级复核";
      case INSPECTION -> "现场评审";
      case PANEL -> "合议";
      case SCORED -> "已计分";
      case CITY -> "市级抽验";
      case PUBLICITY -> "公示";
      case NOT_PROPOSED -> "未入选";
      case VETOED -> "一票否决";
      case NAMED -> "已命名";
      case PLAQUE -> "已授牌";
      case RECTIFY -> "整改中";
      case REVOKED -> "已摘牌";
    };
  }
}
