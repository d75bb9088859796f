package shanzhi.web.votes;

import java.util.List;
import shanzhi.projects.passes.boundary.IssuedCode;
import shanzhi.web.documents.Slips;

/** Slips with the codes of households for a vote or a survey. */
final class CodeSheets {

  private CodeSheets() {}

  static void show(String community, String title, String page, List<IssuedCode> codes) {
    Slips.show(community + "·" + title, page, codes.stream().map(code -> new Slips.Slip(code.address(), code.code(), false)).toList());
  }
}
