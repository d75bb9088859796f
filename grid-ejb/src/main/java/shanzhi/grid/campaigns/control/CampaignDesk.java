package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.grid.campaigns.entity.CampaignMove;
import shanzhi.grid.campaigns.entity.CampaignStatus;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Finds campaigns by number, carries them on and writes each step down. */
@ApplicationScoped
public class CampaignDesk {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  static String number(Instant at, long id) { return "RW-" + DAY.format(ChinaTime.local(at)) + "-" + id; }

  /** @throws Refusal campaign.unknown (404) also out of the reach of the right */
  public Campaign find(String number, String right) {
    var campaign = em.createQuery("select c from Campaign c where c.number = :number", Campaign.class).setParameter("number", String.valueOf(number))
        .getResultStream().findFirst().orElseThrow(() -> Refusal.unknown("campaign.unknown", String.valueOf(number)));
    if (!jurisdiction.covers(right, Territory.of(campaign.area()))) throw Refusal.unknown("campaign.unknown", number);
    return campaign;
  }

  /** For a move: it is possible and nobody was quicker. */
  public Campaign open(String number, CampaignMove move, Act act) {
    var campaign = find(number, move.actor() == CampaignMove.Actor.LEADER ? Rights.CAMPAIGN_SIGN : Rights.CAMPAIGN_ISSUE);
    em.lock(campaign, LockModeType.PESSIMISTIC_WRITE);
    Refusal.unless(move.possibleIn(campaign.status()), "campaign.move-not-allowed", number, campaign.status(), move, CampaignMove.from(campaign.status()));
    seen(campaign, act.getVersion());
    return campaign;
  }

  /** @throws Refusal changed-by-someone-else (409) */
  public void seen(Campaign campaign, int version) { Refusal.unless(campaign.version() == version, "changed-by-someone-else", campaign.number()); }

  public void keepNew(Campaign campaign, Instant at) {
    em.persist(campaign);
    campaign.number(number(at, campaign.id()));
    write(campaign, CampaignMove.DRAW_UP, null, campaign.begun(), null);
  }

  public void go(Campaign campaign, CampaignMove move, String opinion) {
    var from = campaign.status();
    write(campaign, move, from, campaign.go(move, clock.instant()), opinion);
  }

  private void write(Campaign campaign, CampaignMove move, CampaignStatus from, int no, String opinion) {
    em.flush();
    Sql.on(database).update("insert into grid.campaign_step (campaign, no, at, move, from_status, to_status, actor, opinion) values (?, ?, ?, ?, ?, ?, ?, ?)",
        campaign.id(), no, clock.instant(), move, from == null ? null : from.name(), campaign.status(), jurisdiction.caller(), opinion);
    audit.record("campaign." + move.name().toLowerCase(Locale.ROOT).replace('_', '-'), "campaign", campaign.number(), campaign.area(),
        from == null ? null : Map.of("status", from), Map.of("status", campaign.status()));
  }

  /** Written beside the moves: what a draft became, what a leader signed. */
  public void note(Campaign campaign, String verb, Map<String, ?> what) {
    em.flush();
    audit.record("campaign." + verb, "campaign", campaign.number(), campaign.area(), null, what);
  }
}
