package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.CAMPAIGN_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.grid.campaigns.control.BurdenSql;

/** 基层负担: how much each community was asked to fill in, so that whoever asks sees it. */
@Stateless
@RolesAllowed(CAMPAIGN_READ)
public class Burdens {

  /** More lines than this are not shown at once; the workbook has them all. */
  public static final int MOST = 500;

  @Inject BurdenSql burden;

  /** The most burdened first. Campaigns that were cancelled do not count. */
  public List<BurdenLine> of(@NotNull @Valid BurdenQuery query) { return burden.lines(query, null, MOST); }
}
