package shanzhi.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import shanzhi.foundation.access.boundary.NameCards;

/** People by name for forms that keep user names; each is looked up once a request. */
@Named
@RequestScoped
public class PersonWords {

  @Inject NameCards cards;

  private final Map<String, NameCards.NameCard> known = new HashMap<>();

  /** 何秀英·clerk, with the user name because names are shared by many; empty for nobody. */
  public String title(String username) { return username == null || username.isBlank() ? "" : name(username) + "·" + username; }

  public String name(String username) { return username == null || username.isBlank() ? "" : known.computeIfAbsent(username, cards::of).name(); }
}
