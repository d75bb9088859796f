package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** What goes with the moves of a campaign beside its status: receipts that stop, signatures that lapse, people who are told. */
@ApplicationScoped
public class CampaignEnding {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject Jurisdiction jurisdiction;
  @Inject Messages messages;

  /** Receipts that have not come back. */
  public int open(Campaign campaign) { return (int) Sql.on(database).number("select count(*) from grid.task where campaign = ? and waiting", campaign.id()); }

  public void stop(Campaign campaign) {
    Sql.on(database).update("update grid.task set status = 'STOPPED', waiting = false, version = version + 1 where campaign = ? and waiting", campaign.id());
  }

  public void dropSignatures(Campaign campaign) { Sql.on(database).update("delete from grid.campaign_signature where campaign = ?", campaign.id()); }

  public void tellLeaders(Campaign campaign) { tell(campaign, jobholders.of(JobRole.LEADER, Territory.of(campaign.area())), MessageKind.TODO, "campaign.awaiting"); }

  public void tellOrganiser(Campaign campaign, String word) { tell(campaign, Set.of(campaign.organiser()), MessageKind.CC, "campaign." + word); }

  private void tell(Campaign campaign, Set<String> people, MessageKind kind, String template) {
    messages.send(new MessageOrder(people, kind, template, Map.of("number", campaign.number(), "title", campaign.title()),
        "/app/campaigns/sheet?number=" + campaign.number(), "campaign", campaign.number(), campaign.area(), campaign.number() + "#" + template + "#" + campaign.version()));
  }
}
