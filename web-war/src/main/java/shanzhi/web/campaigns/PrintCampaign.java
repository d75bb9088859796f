package shanzhi.web.campaigns;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.web.documents.Download;

/** 打印汇总表和整改通知书: posted forms, because each print is numbered and registered. */
@Named
@RequestScoped
public class PrintCampaign {

  @Inject Campaigns campaigns;
  @Inject Hazards hazards;

  public void summary(String number) { Download.show(campaigns.print(number)); }

  public void order(String number) { Download.show(hazards.print(number)); }
}
