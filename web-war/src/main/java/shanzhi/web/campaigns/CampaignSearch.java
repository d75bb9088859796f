package shanzhi.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.grid.campaigns.boundary.CampaignQuery;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Campaigns by number and title, for the search box of the header. */
@ApplicationScoped
public class CampaignSearch implements SearchSource {

  @Inject Campaigns campaigns;
  @Inject Desk desk;

  @Override public String title() { return "menu.campaigns"; }

  @Override public int order() { return 16; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.CAMPAIGN_READ)) return List.of();
    return campaigns.ledger(new CampaignQuery(text, null, null), 0, limit).rows().stream()
        .map(line -> new Hit(line.title(), line.number() + "·" + line.areaName(), "/app/campaigns/sheet?number=" + line.number())).toList();
  }
}
