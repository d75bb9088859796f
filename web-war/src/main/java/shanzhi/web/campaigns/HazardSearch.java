package shanzhi.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.grid.campaigns.boundary.HazardQuery;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Hazards by number, address, words and who has to put them right, for the search box of the header. */
@ApplicationScoped
public class HazardSearch implements SearchSource {

  @Inject Hazards hazards;
  @Inject Desk desk;

  @Override public String title() { return "menu.hazards"; }

  @Override public int order() { return 17; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.HAZARD_READ)) return List.of();
    return hazards.ledger(new HazardQuery(text, null, null, false, null), 0, limit).rows().stream()
        .map(line -> new Hit(line.description(), line.number() + "·" + line.communityName() + "·" + line.address(), "/app/campaigns/hazard?number=" + line.number())).toList();
  }
}
