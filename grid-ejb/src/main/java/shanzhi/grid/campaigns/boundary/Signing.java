package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.CAMPAIGN_SIGN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.campaigns.control.CampaignDesk;
import shanzhi.grid.campaigns.control.CampaignEnding;
import shanzhi.grid.campaigns.control.CampaignReader;
import shanzhi.grid.campaigns.control.Conflicts;
import shanzhi.grid.campaigns.entity.CampaignMove;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;

/** A leader answers, with name and document number, for asking again what was asked before; or does not. */
@Stateless
@RolesAllowed(CAMPAIGN_SIGN)
public class Signing {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CampaignDesk desk;
  @Inject CampaignReader reader;
  @Inject Conflicts conflicts;
  @Inject CampaignEnding ending;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** What waits for a signature, the oldest first. */
  public List<CampaignLine> waiting() {
    var args = new ArrayList<Object>();
    var in = jurisdiction.over(CAMPAIGN_SIGN).sql(level -> level == Level.COUNTY ? "c.county" : level == Level.TOWN ? "c.town" : null, args);
    return reader.lines("c.status = 'AWAITING' and " + in, args, "limit 100");
  }

  /**
   * Signs for every datum that is asked again.
   *
   * @throws Refusal campaign.signer-is-organiser (409); campaign.document-needed, campaign.opinion-needed (400)
   */
  public void approve(@NotNull String number, @NotNull @Valid Act act) {
    var campaign = desk.open(number, CampaignMove.APPROVE, act);
    Refusal.unless(!jurisdiction.identities().contains(campaign.organiser()), "campaign.signer-is-organiser");
    campaign.signedBy(jurisdiction.caller());
    if (act.getDocument() == null || act.getDocument().strip().length() < 4) throw Refusal.invalid("campaign.document-needed");
    if (act.silent() || act.getOpinion().strip().length() < 4 || act.getOpinion().length() > 300) throw Refusal.invalid("campaign.reason-needed");
    var open = conflicts.of(campaign);
    var rows = open.stream().map(conflict -> new Object[] {campaign.id(), conflict.datum(), conflict.earlier(), act.getDocument().strip(), act.getOpinion().strip(),
        jurisdiction.caller(), clock.instant()}).toList();
    Sql.on(database).batch("""
        insert into grid.campaign_signature (campaign, datum, earlier, document, reason, signed_by, signed_at) values (?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing""", rows);
    desk.go(campaign, CampaignMove.APPROVE, act.getOpinion());
    desk.note(campaign, "datum-signed", Map.of("document", act.getDocument().strip(), "datums", open.stream().map(CampaignSheet.Conflict::datum).distinct().toList()));
    ending.tellOrganiser(campaign, "approved");
  }

  /** @throws Refusal campaign.opinion-needed (400) without a reason */
  public void decline(@NotNull String number, @NotNull @Valid Act act) {
    if (act.silent()) throw Refusal.invalid("campaign.opinion-needed");
    var campaign = desk.open(number, CampaignMove.DECLINE, act);
    desk.go(campaign, CampaignMove.DECLINE, act.getOpinion());
    ending.tellOrganiser(campaign, "declined");
  }
}
