package shanzhi.web.home;

import java.util.List;

/** A room's figures for the strip on top. */
public interface HomeFigures {

  /** {@code page} is the ledger with the same filter; {@code note} the basis or the change; bad = act now. */
  record Kpi(String label, String value, String unit, String note, String page, boolean bad) {}

  List<Kpi> figures();

  /** Small comes first. */
  default int order() { return 100; }
}
