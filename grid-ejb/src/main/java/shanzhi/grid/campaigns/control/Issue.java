package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.Depth;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.entity.Campaign;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Sends a campaign down: one statement a level and county, whatever the number of grids. The limit is counted in the
 * calendar of each county.
 */
@ApplicationScoped
public class Issue {

  private static final BigDecimal YELLOW_FROM = new BigDecimal("0.7");   // ≤ 30 % of the limit left

  private static final String HEAD = """
      insert into grid.task (campaign, level, unit, leaf, county, town, community, general_grid, fine_grid, desk, subjects, issued_at, due_at, warn_at, provisional)
      """;

  private static final String IN_FORCE = "%1$s.valid_from <= ? and (%1$s.valid_to is null or %1$s.valid_to > ?)";

  private static final String TOWNS = HEAD + """
      select ?, 'TOWN', t.code, ?, t.parent, t.code, null, null, null, t.code, case when ? then 1 else 0 end, ?, ?, ?, ?
        from foundation.area_version t where t.parent = ? and (?::text is null or t.code = ?) and %s order by t.code
      """.formatted(IN_FORCE.formatted("t"));

  private static final String COMMUNITIES = HEAD + """
      select ?, 'COMMUNITY', c.code, ?, t.parent, t.code, c.code, null, null, c.code, case when ? then 1 else 0 end, ?, ?, ?, ?
        from foundation.area_version t join foundation.area_version c on c.parent = t.code
       where t.parent = ? and (?::text is null or t.code = ?) and %s and %s order by c.code
      """.formatted(IN_FORCE.formatted("t"), IN_FORCE.formatted("c"));

  private static final String GRIDS = HEAD + """
      with seats as (%s)
      select ?, 'GRID', g.code, true, g.county, g.town, g.community, g.general, case when g.type <> 'GENERAL' then g.code end,
             case when s.area is null then g.community else g.code end, case when ? then g.households else 1 end, ?, ?, ?, ?
        from grid.grid g left join seats s on s.area = g.code
       where g.county = ? and (?::text is null or g.town = ?) and g.type = any(?) and %s and (not ? or g.households > 0) order by g.code
      """.formatted(Seats.SEATS, IN_FORCE.formatted("g"));

  /** What of a campaign says where it goes. */
  record Way(long campaign, String number, String area, Depth depth, boolean households, boolean exclusive, Limit limit) {}

  record Sent(int receipts, int leaves, Instant due) {}

  private record Clocks(Instant now, Instant due, Instant warn, boolean provisional) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CampaignReader reader;
  @Inject CampaignPolicy policy;
  @Inject Deadlines deadlines;
  @Inject Clock clock;

  /** @throws Refusal campaign.nobody-below (409) where there is no unit to fill it in */
  public void send(Campaign campaign) {
    var now = clock.instant();
    var sent = send(new Way(campaign.id(), campaign.number(), campaign.area(), campaign.depth(), campaign.subject().equals("HOUSEHOLD"), campaign.withExclusive(),
        new Limit(campaign.limitAmount(), LimitUnit.valueOf(campaign.limitUnit()))), now);
    Refusal.unless(sent.leaves() > 0, "campaign.nobody-below", campaign.number());
    var asked = reader.fields(campaign.id()).stream().filter(field -> !field.held()).map(Field::kind).toList();
    campaign.issued(now, sent.due(), sent.receipts(), asked.size(), minutes(asked));
    tell(campaign, now);
  }

  Sent send(Way way, Instant now) {
    var level = Territory.of(way.area()).level();
    var town = level == Level.TOWN ? way.area() : null;
    int receipts = 0;
    int leaves = 0;
    var latest = now;
    for (var county : counties(way.area(), level)) {
      var due = deadlines.due(now, way.limit(), county);
      var clocks = new Clocks(now, due.instant(), deadlines.warnAt(now, way.limit(), county, YELLOW_FROM), due.provisional());
      if (clocks.due().isAfter(latest)) latest = clocks.due();
      if (town == null || way.depth() == Depth.TOWN) {
        int sent = areas(TOWNS, way, way.depth() == Depth.TOWN, county, town, clocks, 1);
        receipts += sent;
        if (way.depth() == Depth.TOWN) leaves += sent;
      }
      if (way.depth() != Depth.TOWN) {
        int sent = areas(COMMUNITIES, way, way.depth() == Depth.COMMUNITY, county, town, clocks, 2);
        receipts += sent;
        if (way.depth() == Depth.COMMUNITY) leaves += sent;
      }
      if (way.depth().grids()) {
        int sent = grids(way, county, town, clocks);
        receipts += sent;
        leaves += sent;
      }
    }
    return new Sent(receipts, leaves, latest);
  }

  private List<String> counties(String area, Level level) {
    var today = ChinaTime.today(clock);
    return switch (level) {
      case CITY -> Sql.on(database).list("select v.code from foundation.area_version v where v.parent = ? and " + IN_FORCE.formatted("v") + " order by 1", row -> row.text("code"), area, today, today);
      case TOWN -> Sql.on(database).list("select v.parent from foundation.area_version v where v.code = ? and " + IN_FORCE.formatted("v"), row -> row.text("parent"), area, today, today);
      default -> List.of(area);
    };
  }

  private int areas(String sql, Way way, boolean leaf, String county, String town, Clocks clocks, int tables) {
    var today = ChinaTime.today(clock);
    var args = new ArrayList<Object>();
    args.addAll(List.of(way.campaign(), leaf, leaf, clocks.now(), clocks.due(), clocks.warn(), clocks.provisional(), county));
    args.add(town);
    args.add(town);
    for (int i = 0; i < tables; i++) args.addAll(List.of(today, today));
    return Sql.on(database).update(sql, args.toArray());
  }

  private int grids(Way way, String county, String town, Clocks clocks) {
    var today = ChinaTime.today(clock);
    var types = new ArrayList<>(List.of(way.depth() == Depth.GENERAL_GRID ? "GENERAL" : "MICRO"));
    if (way.exclusive()) types.add("EXCLUSIVE");
    return Sql.on(database).update(GRIDS, today, today, way.campaign(), way.households(), clocks.now(), clocks.due(), clocks.warn(), clocks.provisional(),
        county, town, town, types, today, today, way.households());
  }

  /** Minutes for one subject by today's policy. */
  BigDecimal minutes(List<FieldKind> asked) { return asked.stream().map(policy::minutes).reduce(BigDecimal.ZERO, BigDecimal::add); }

  /** One message a desk, not one a receipt: a clerk with twenty vacant grids reads one line. */
  private void tell(Campaign campaign, Instant now) {
    Sql.on(database).update("""
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'task.told', ? || '#ISSUED#' || t.desk, jsonb_build_object('word', 'issued', 'campaign', ?::text, 'desk', t.desk, 'count', count(*)), ?, ?
          from grid.task t where t.campaign = ? group by t.desk""", campaign.number(), campaign.number(), now, now, campaign.id());
  }
}
