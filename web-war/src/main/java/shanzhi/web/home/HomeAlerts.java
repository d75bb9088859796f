package shanzhi.web.home;

import java.util.List;

/** What a room warns of. */
public interface HomeAlerts {

  /** {@code tag} is bad, warn or info; {@code action} the words of the link to {@code page}. */
  record Alert(String tag, String word, String text, String page, String action) {}

  List<Alert> alerts();

  default int order() { return 100; }
}
