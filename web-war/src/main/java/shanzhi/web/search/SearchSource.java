package shanzhi.web.search;

import java.util.List;

/** Something the header's search box looks into. */
public interface SearchSource {

  /** {@code note} tells hits of the same name apart; never somebody's full identity or phone number. */
  record Hit(String text, String note, String page) {}

  /** Key of the bundle texts, e.g. {@code search.areas}. */
  String title();

  /** At most {@code limit} hits, best first, of what the caller may see. */
  List<Hit> find(String text, int limit);

  /** So many characters at most; more cannot be anything of this room. */
  default int longest() { return 80; }

  default int order() { return 100; }
}
