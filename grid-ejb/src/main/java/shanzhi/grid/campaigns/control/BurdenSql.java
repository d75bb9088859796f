package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.campaigns.boundary.BurdenLine;
import shanzhi.grid.campaigns.boundary.BurdenQuery;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Adds up receipts, forms, fields and minutes of each community, by the policy of the day each campaign was issued. */
@ApplicationScoped
public class BurdenSql {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CampaignReader reader;

  /** @param after the last line of the slice before; null for the first */
  public List<BurdenLine> lines(BurdenQuery query, BurdenLine after, int rows) {
    var args = new ArrayList<Object>(List.of(ChinaTime.startOf(query.from()), ChinaTime.startOf(query.to().plusDays(1))));
    var within = "true";
    if (query.ground() != null && !query.ground().isBlank() && Territory.of(query.ground()).level() != Level.CITY) {
      within = CampaignReader.taskColumn(Territory.of(query.ground()).level()) + " = ?";
      args.add(query.ground());
    }
    var in = jurisdiction.over(Rights.CAMPAIGN_READ).sql(CampaignReader::taskColumn, args);
    var next = "true";
    if (after != null) {
      next = "(minutes, community) < (?, ?)";
      args.add(after.minutes());
      args.add(after.community());
    }
    args.add(rows);
    return Sql.on(database).list("""
        select * from (
          select t.county, t.town, t.community, count(distinct t.campaign)::int as campaigns, count(*)::int as tasks, sum(t.subjects)::int as forms,
                 sum(t.subjects * c.asked)::int as fields, sum(t.subjects * c.minutes) as minutes,
                 (count(distinct t.campaign) filter (where exists (select from grid.campaign_signature s where s.campaign = c.id)))::int as refilled
            from grid.task t join grid.campaign c on c.id = t.campaign
           where t.leaf and t.community is not null and c.status <> 'CANCELLED' and c.issued_at >= ? and c.issued_at < ? and %s and %s
           group by t.county, t.town, t.community) b
         where %s order by minutes desc, community desc limit ?""".formatted(within, in, next),
        row -> new BurdenLine(row.text("county"), row.text("town"), reader.name(row.text("town")), row.text("community"), reader.name(row.text("community")), row.number("campaigns"),
            row.number("tasks"), row.number("forms"), row.number("fields"), row.as("minutes", BigDecimal.class), row.number("refilled")), args);
  }
}
