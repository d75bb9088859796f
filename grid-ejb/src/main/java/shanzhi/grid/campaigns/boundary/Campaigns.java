package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.CAMPAIGN_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.grid.campaigns.control.CampaignPaper;
import shanzhi.grid.campaigns.control.CampaignPolicy;
import shanzhi.grid.campaigns.control.CampaignProgress;
import shanzhi.grid.campaigns.control.CampaignReader;
import shanzhi.grid.campaigns.control.TaskReader;
import shanzhi.grid.campaigns.control.TaskSql;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;

/** Reading campaigns: the ledger, one sheet, its progress area by area, its receipts and what the answers add up to. */
@Stateless
@RolesAllowed(CAMPAIGN_READ)
public class Campaigns {

  public static final int LONGEST_PAGE = 100;

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CampaignReader reader;
  @Inject CampaignProgress progress;
  @Inject TaskReader tasks;
  @Inject TaskSql taskSql;
  @Inject CampaignPolicy policy;
  @Inject CampaignPaper paper;
  @Inject Prints prints;

  /** Newest first. */
  public Page<CampaignLine> ledger(@NotNull @Valid CampaignQuery query, int offset, int rows) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder(reader.visible(jurisdiction.over(CAMPAIGN_READ), args));
    if (query.text() != null && !query.text().isBlank()) {
      where.append(" and (c.title like ? or c.number like ?)");
      var like = "%" + query.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      args.addAll(List.of(like, like));
    }
    add(where, args, " and c.status = ?", query.status());
    add(where, args, " and c.kind = ?", query.kind());
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.campaign c where " + where + " limit " + (Page.CAP + 1) + ") n", args.toArray());
    int most = Math.max(0, Math.min(rows, LONGEST_PAGE));
    return Page.of(most == 0 ? List.of() : reader.lines(where.toString(), args, "limit " + most + " offset " + Math.max(0, Math.min(offset, Page.CAP))), count);
  }

  private static void add(StringBuilder where, List<Object> args, String condition, String value) {
    if (value == null || value.isBlank()) return;
    where.append(condition);
    args.add(value);
  }

  /** @throws shanzhi.kernel.Refusal campaign.unknown (404) */
  public CampaignSheet sheet(@NotNull String number) {
    long id = reader.visibleId(number);
    return reader.sheet(id, em.find(Campaign.class, id));
  }

  /** Area by area below one. @throws shanzhi.kernel.Refusal campaign.no-further (400) below a community */
  public List<Progress> progress(@NotNull String number, @NotNull String area) { return progress.children(reader.visibleId(number), area); }

  /** Receipts of a campaign in reach, by their place. */
  public Page<TaskLine> receipts(@NotNull @Valid TaskQuery query, int offset, int rows) {
    var where = taskSql.where(reader.visibleId(query.number()), query, CAMPAIGN_READ);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.task t where " + where.text() + " limit " + (Page.CAP + 1) + ") n", where.args().toArray());
    var args = new ArrayList<>(where.args());
    args.add(Math.max(0, Math.min(rows, LONGEST_PAGE)));
    args.add(Math.max(0, Math.min(offset, Page.CAP)));
    return Page.of(tasks.lines(where.text(), TaskReader.BY_UNIT, "limit ? offset ?", args), count);
  }

  /** What the answers add up to, field by field. @param ground area or grid; null for all in reach */
  public List<Total> totals(@NotNull String number, String ground) {
    long id = reader.visibleId(number);
    return progress.totals(id, reader.fields(id), ground);
  }

  /** The facts that forms may ask for, those the suite holds first. */
  public List<Datum> datums() { return policy.datums(); }

  /** Minutes that one field of a kind takes, by today's policy. */
  public BigDecimal minutes(@NotNull FieldKind kind) { return policy.minutes(kind); }

  /** Prints the sum-up as it is now. */
  public Printed print(@NotNull String number) {
    var sheet = sheet(number);
    return prints.print(paper.summary(sheet, progress(number, paper.top(sheet)), totals(number, null)));
  }
}
