package shanzhi.staff.planning.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import java.util.List;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.planning.boundary.PlanSheet;
import shanzhi.staff.workers.boundary.PostClass;

/** A plan as a workbook: one row for each outcome and sum. */
public final class PlanBook {

  private PlanBook() {}

  public static byte[] of(PlanSheet plan, AreaTree tree, String footer) {
    var columns = List.of(text("方案", 24), text("分项", 12), text("名称", 20), number("人月", 10), number("应发", 16), number("暂存绩效", 16), number("单位缴费", 16), number("总成本", 16), number("人均年成本", 14),
        number("较现行标准", 16));
    try (var out = new SheetOut("薪酬测算", footer, columns)) {
      for (var one : plan.outcomes()) {
        row(out, one, "合计", "", one.sum(), plan.present().sum());
        rows(out, one, "月份", one.months(), plan.present().months(), tree);
        rows(out, one, "社区", one.communities(), plan.present().communities(), tree);
        rows(out, one, "岗位", one.posts(), plan.present().posts(), tree);
      }
      return out.bytes();
    }
  }

  private static void rows(SheetOut out, PlanOutcome one, String part, List<PlanFigures> all, List<PlanFigures> present, AreaTree tree) {
    for (var figures : all) {
      var name = switch (part) {
        case "社区" -> tree.find(figures.key()).map(AreaNode::shortName).orElse(figures.key());
        case "岗位" -> PostClass.valueOf(figures.key()).title();
        default -> figures.key();
      };
      row(out, one, part, name, figures, present.stream().filter(other -> other.key().equals(figures.key())).findFirst().orElse(null));
    }
  }

  private static void row(SheetOut out, PlanOutcome one, String part, String name, PlanFigures figures, PlanFigures present) {
    out.row(title(one), part, name, figures.months(), figures.gross(), figures.held(), figures.employer(), figures.total(), figures.perHead(),
        present == null ? null : figures.total().subtract(present.total()));
  }

  /** 基数 +14%（4418.64） */
  static String title(PlanOutcome one) {
    return switch (one.kind()) {
      case "PRESENT" -> "现行标准";
      case "PERCENT" -> one.figure() + " " + (one.value().startsWith("-") ? "" : "+") + one.value() + "%（" + one.figureValue().toPlainString() + "）";
      case "AMOUNT" -> one.figure() + " = " + one.value();
      default -> one.policy();
    };
  }
}
