package shanzhi.grid.campaigns.control;

import jakarta.enterprise.context.ApplicationScoped;
import shanzhi.foundation.messages.boundary.Oversight;
import shanzhi.kernel.Territory;

/** A campaign opened at the place where a receipt waits: for those in whose own list it does not stand. */
@ApplicationScoped
public class CampaignOversight implements Oversight {

  @Override public String subjectType() { return "campaign"; }

  @Override public String page(String number, String area) { return "/app/campaigns/sheet?number=" + number + (area == null ? "" : "&area=" + Territory.of(area).area()); }
}
