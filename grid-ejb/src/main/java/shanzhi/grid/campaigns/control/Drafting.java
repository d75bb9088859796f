package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.campaigns.boundary.DraftCampaign;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Puts what an organiser wrote into a campaign, and its form into rows. */
@ApplicationScoped
public class Drafting {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CampaignPolicy policy;
  @Inject Areas areas;

  /** @throws Refusal area.out-of-reach (404), campaign.area-too-fine, campaign.households-need-grids (400) and those of {@link FormRules} */
  public void write(Campaign campaign, DraftCampaign draft) {
    var ground = Territory.of(draft.getArea());
    jurisdiction.require(Rights.CAMPAIGN_ISSUE, ground);
    var tree = areas.today();
    var level = tree.get(ground.code()).level();
    if (level == Level.COMMUNITY) throw Refusal.invalid("campaign.area-too-fine", ground.code());
    if (draft.getSubject().equals("HOUSEHOLD") && !draft.getDepth().grids()) throw Refusal.invalid("campaign.households-need-grids");
    FormRules.checkForm(draft.getFields(), draft.getSubject(), draft.getDepth().grids(), policy.datums());
    campaign.describe(draft.getKind(), draft.getTitle().strip(), draft.getPurpose().strip(), draft.getBasis() == null || draft.getBasis().isBlank() ? null : draft.getBasis().strip());
    campaign.aim(ground.code(), tree.at(Level.COUNTY, ground.code()), tree.at(Level.TOWN, ground.code()));
    campaign.reach(draft.getDepth(), draft.getSubject(), draft.isWithExclusive() && draft.getDepth().grids() && draft.getSubject().equals("UNIT"), draft.getLimitAmount(), draft.getLimitUnit());
  }

  public void writeFields(Campaign campaign, DraftCampaign draft) {
    var sql = Sql.on(database);
    sql.update("delete from grid.campaign_field where campaign = ?", campaign.id());
    var rows = new ArrayList<Object[]>();
    int position = 0;
    for (var field : draft.getFields()) {
      var choices = field.getKind().choosing() ? field.getChoices().stream().map(String::strip).filter(choice -> !choice.isEmpty()).distinct().toList() : List.of();
      rows.add(new Object[] {campaign.id(), ++position, field.getKind(), field.getLabel().strip(), field.getHelp() == null || field.getHelp().isBlank() ? null : field.getHelp().strip(),
          field.isRequired(), choices, field.getDatum()});
    }
    sql.batch("insert into grid.campaign_field (campaign, position, kind, label, help, required, choices, datum) values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }
}
