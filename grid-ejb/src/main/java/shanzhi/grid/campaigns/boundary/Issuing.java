package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.CAMPAIGN_ISSUE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.campaigns.control.CampaignDesk;
import shanzhi.grid.campaigns.control.CampaignEnding;
import shanzhi.grid.campaigns.control.Conflicts;
import shanzhi.grid.campaigns.control.Drafting;
import shanzhi.grid.campaigns.control.Issue;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.grid.campaigns.entity.CampaignMove;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Refusal;

/** What the organiser of a campaign does, in county or town: draw up, ask a leader to sign, issue, close, cancel. */
@Stateless
@RolesAllowed(CAMPAIGN_ISSUE)
public class Issuing {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject CampaignDesk desk;
  @Inject Drafting drafting;
  @Inject Conflicts conflicts;
  @Inject Issue issue;
  @Inject CampaignEnding ending;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject Clock clock;

  /**
   * Draws one up; nobody below sees it yet.
   *
   * @param key names the request, so that sending it twice draws up one; may be null
   * @return its number
   * @throws Refusal area.out-of-reach (404); campaign.area-too-fine and the refusals of a form (400)
   */
  public String drawUp(@NotNull @Valid DraftCampaign draft, String key) {
    return answers.once(jurisdiction.caller(), key, JSON.toJson(draft), () -> {
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var campaign = new Campaign(jurisdiction.caller(), now);
      drafting.write(campaign, draft);
      desk.keepNew(campaign, now);
      drafting.writeFields(campaign, draft);
      return campaign.number();
    });
  }

  /** @throws Refusal campaign.not-a-draft, changed-by-someone-else (409) */
  public void edit(@NotNull String number, int version, @NotNull @Valid DraftCampaign draft) {
    var campaign = desk.find(number, Rights.CAMPAIGN_ISSUE);
    desk.seen(campaign, version);
    drafting.write(campaign, draft);
    drafting.writeFields(campaign, draft);
    desk.note(campaign, "edit", java.util.Map.of("title", campaign.title(), "fields", draft.getFields().size()));
  }

  /** Asks a leader to sign for the datums that were asked before. @throws Refusal campaign.no-signature-needed (409) */
  public void submit(@NotNull String number, @NotNull @Valid Act act) {
    var campaign = desk.open(number, CampaignMove.SUBMIT, act);
    Refusal.unless(!conflicts.of(campaign).isEmpty(), "campaign.no-signature-needed", number);
    desk.go(campaign, CampaignMove.SUBMIT, act.getOpinion());
    ending.tellLeaders(campaign);
  }

  /** Takes it back to change it; what was signed for it no longer counts. */
  public void recall(@NotNull String number, @NotNull @Valid Act act) {
    var campaign = desk.open(number, CampaignMove.RECALL, act);
    ending.dropSignatures(campaign);
    desk.go(campaign, CampaignMove.RECALL, act.getOpinion());
  }

  /** Sends it down. @throws Refusal campaign.datum-asked-before (409) unless a leader signed; campaign.nobody-below (409) */
  public void issue(@NotNull String number, @NotNull @Valid Act act) {
    var campaign = desk.open(number, CampaignMove.ISSUE, act);
    conflicts.demandSignatures(campaign);
    issue.send(campaign);
    desk.go(campaign, CampaignMove.ISSUE, act.getOpinion());
  }

  /** Ends it; what has not come back by then is stopped. @throws Refusal campaign.open-receipts (409) without words where some have not come back */
  public void close(@NotNull String number, @NotNull @Valid Act act) {
    var campaign = desk.open(number, CampaignMove.CLOSE, act);
    int open = ending.open(campaign);
    Refusal.unless(open == 0 || !act.silent(), "campaign.open-receipts", open);
    ending.stop(campaign);
    desk.go(campaign, CampaignMove.CLOSE, act.getOpinion());
  }

  /** @throws Refusal campaign.opinion-needed (400) without a reason */
  public void cancel(@NotNull String number, @NotNull @Valid Act act) {
    if (act.silent()) throw Refusal.invalid("campaign.opinion-needed");
    var campaign = desk.open(number, CampaignMove.CANCEL, act);
    ending.stop(campaign);
    desk.go(campaign, CampaignMove.CANCEL, act.getOpinion());
  }
}
