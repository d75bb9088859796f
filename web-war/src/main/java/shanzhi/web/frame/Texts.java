package shanzhi.web.frame;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of the bundle texts for Java code; pages use {@code #{text['key']}}. */
public final class Texts {

  private Texts() {}

  /** A word of the trade by its key, as it stands; what is no key is said as it is. */
  static String word(String key, Locale locale) {
    var bundle = ResourceBundle.getBundle("shanzhi.web.texts", locale);
    return bundle.containsKey(key) ? bundle.getString(key) : key;
  }

  /** The key itself where the bundle has none. */
  public static String get(String key, Locale locale, Object... args) {
    var bundle = ResourceBundle.getBundle("shanzhi.web.texts", locale);
    return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(args) : key;
  }
}
