package shanzhi.projects.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Where something of this area lies, and whether the caller may act there by one of several rights. */
@ApplicationScoped
public class Grounds {

  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;

  /** County, town (or null) and community of a community. */
  public record Place(String county, String town, String community) {}

  /** @throws Refusal area.unknown (404), fund.not-a-community (400) */
  public Place place(String community) {
    var tree = areas.today();
    if (tree.get(community).level() != Level.COMMUNITY) throw Refusal.invalid("fund.not-a-community", community);
    return new Place(tree.at(Level.COUNTY, community), tree.at(Level.TOWN, community), community);
  }

  public boolean covers(String area, String... rights) {
    for (var right : rights) if (jurisdiction.covers(right, Territory.of(area))) return true;
    return false;
  }

  /** @throws Refusal the given key (404), the same as for what does not exist */
  public void require(String area, String key, Object about, String... rights) {
    if (!covers(area, rights)) throw Refusal.unknown(key, about);
  }
}
