package shanzhi.web.documents;

import java.util.Locale;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Trouble;

/** What is wrong with a row, in words. */
final class Complaints {

  private Complaints() {}

  static String words(Complaint complaint, Locale locale) {
    var message = Trouble.text(complaint.key(), locale, complaint.args().toArray());
    return complaint.column() == null ? message : complaint.column() + Texts.get("mark.colon", locale) + message;
  }

  static String words(String key, Locale locale) { return Trouble.text(key, locale); }
}
