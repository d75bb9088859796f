package shanzhi.staff.workers.control;

import java.util.List;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.kernel.Refusal;

/** Why somebody cannot enter. @param column title of the column of a workbook to blame; @param invalid whatever the state of the roster */
public record Fault(String column, boolean invalid, String key, List<Object> args) {

  static Fault invalid(String column, String key, Object... args) { return new Fault(column, true, key, List.of(args)); }

  static Fault conflict(String column, String key, Object... args) { return new Fault(column, false, key, List.of(args)); }

  public Refusal refusal() { return invalid ? Refusal.invalid(key, args.toArray()) : Refusal.conflict(key, args.toArray()); }

  public Judgement judgement() { return Judgement.error(column, key, args.toArray()); }
}
