package shanzhi.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;

/** Names of the trade in the user's language: a job, a duty, a kind of grid. The key is type and constant, {@code Duty.CHIEF}. */
@Named
@ApplicationScoped
public class Words {

  public String of(Enum<?> word) {
    return word == null ? "" : of(word, locale());
  }

  /** A count as people read it: 1,774. Nothing for null. */
  public String count(Number figure) { return figure == null ? "" : NumberFormat.getIntegerInstance(locale()).format(figure.longValue()); }

  public static String of(Enum<?> word, Locale locale) { return Texts.get(word.getDeclaringClass().getSimpleName() + "." + word.name(), locale); }

  private static Locale locale() {
    var faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale();
  }
}
