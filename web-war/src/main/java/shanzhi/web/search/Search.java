package shanzhi.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** Asks every room for what was typed. */
@Named
@RequestScoped
public class Search {

  private static final int EACH = 10;
  /** As the box takes it; an address may bring more. */
  private static final int LONGEST = 100;

  /** Hits of one room; {@code title} is a key; {@code more} says that there are others which are not shown. */
  public record Group(String title, List<SearchSource.Hit> hits, boolean more) {

    static Group of(SearchSource source, String text) {
      var found = source.find(text, EACH + 1);
      return new Group(source.title(), found.size() > EACH ? List.copyOf(found.subList(0, EACH)) : found, found.size() > EACH);
    }
  }

  @Inject @Any Instance<SearchSource> sources;
  @Inject HttpServletRequest request;

  private List<Group> groups;

  public String getText() {
    var text = request.getParameter("q");
    if (text == null) return "";
    var wanted = text.strip();
    return wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
  }

  public List<Group> getGroups() {
    if (groups == null) {
      groups = getText().isEmpty() ? List.of() : sources.stream().filter(source -> getText().length() <= source.longest()).sorted(Comparator.comparingInt(SearchSource::order))
          .map(source -> Group.of(source, getText())).filter(group -> !group.hits().isEmpty()).toList();
    }
    return groups;
  }
}
