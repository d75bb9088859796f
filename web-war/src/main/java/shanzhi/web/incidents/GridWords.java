package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import shanzhi.kernel.Territory;

/** A grid's code as people say it: 005 微网格, 002 一般网格, 专属 03. */
@Named
@ApplicationScoped
public class GridWords {

  public String brief(String code) {
    if (!Territory.valid(code) || code.length() != 19) return "";
    return switch (code.charAt(12)) {
      case '1' -> code.substring(13, 16) + " 一般网格";
      case '2' -> code.substring(16) + " 微网格";
      case '3' -> "专属 " + code.substring(13, 16);
      default -> "总网格";
    };
  }
}
