package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Texts;

/** A grid's code as people say it: 005 微网格, 002 一般网格, 专属 03. */
@Named
@ApplicationScoped
public class GridWords {

  public String brief(String code) {
    if (!Territory.valid(code) || code.length() != 19) return "";
    return switch (code.charAt(12)) {
      case '1' -> say("GENERAL", code.substring(13, 16));
      case '2' -> say("MICRO", code.substring(16));
      case '3' -> say("EXCLUSIVE", code.substring(13, 16));
      default -> say("MAIN", "");
    };
  }

  private static String say(String type, String number) {
    var faces = FacesContext.getCurrentInstance();
    var locale = faces == null || faces.getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale();
    return Texts.get("grid.brief." + type, locale, number);
  }
}
