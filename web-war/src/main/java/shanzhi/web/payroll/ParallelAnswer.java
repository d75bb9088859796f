package shanzhi.web.payroll;

import java.util.List;
import shanzhi.staff.payroll.boundary.ParallelLine;
import shanzhi.staff.payroll.boundary.ParallelSheet;

/** A run beside the old sheet, as JSON; amounts are decimal strings. @param differences the first 500, by person and item */
public record ParallelAnswer(int read, int matched, int same, List<Item> items, List<Somebody> onlyOld, List<Somebody> onlyHere, List<Line> differences) {

  public record Item(String item, int people, String old, String now, String difference) {}

  public record Somebody(String number, String name, String net) {}

  public record Line(String number, String name, String item, String old, String now, String difference) {}

  static ParallelAnswer of(ParallelSheet sheet, List<ParallelLine> lines) {
    return new ParallelAnswer(sheet.read(), sheet.matched(), sheet.same(),
        sheet.items().stream().map(one -> new Item(one.item(), one.people(), RunAnswer.text(one.old()), RunAnswer.text(one.now()), RunAnswer.text(one.difference()))).toList(),
        people(sheet.onlyOld()), people(sheet.onlyHere()),
        lines.stream().map(one -> new Line(one.number(), one.name(), one.item(), RunAnswer.text(one.old()), RunAnswer.text(one.now()), RunAnswer.text(one.difference()))).toList());
  }

  private static List<Somebody> people(List<ParallelSheet.Somebody> all) { return all.stream().map(one -> new Somebody(one.number(), one.name(), RunAnswer.text(one.net()))).toList(); }
}
