package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.Progress;
import shanzhi.grid.campaigns.boundary.ResponseRate;
import shanzhi.grid.campaigns.boundary.Total;
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** How far a campaign is, and what its answers add up to. Counted in the reader's reach, in one statement each. */
@ApplicationScoped
public class CampaignProgress {

  private static final String FIGURES = CampaignReader.COUNTS + """
      , (count(*) filter (where t.waiting and t.level = 'GRID' and t.desk <> t.unit))::int as vacant, coalesce(sum(t.subjects), 0)::int as subjects,
      coalesce(sum(t.answered), 0)::int as answered""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject Clock clock;

  /** Area by area below one; communities are the last. */
  public List<Progress> children(long campaign, String area) {
    var level = Territory.of(area).level();
    var column = switch (level) {
      case CITY -> "t.county";
      case COUNTY -> "t.town";
      case TOWN -> "t.community";
      default -> throw Refusal.invalid("campaign.no-further", area);
    };
    var args = new ArrayList<Object>(List.of(clock.instant(), campaign));
    var within = "true";
    if (level != Level.CITY) {
      within = CampaignReader.taskColumn(level) + " = ?";
      args.add(area);
    }
    var in = jurisdiction.over(Rights.CAMPAIGN_READ).sql(CampaignReader::taskColumn, args);
    var tree = areas.today();
    return Sql.on(database).list("select " + column + " as code, " + FIGURES + " from grid.task t where t.campaign = ? and " + within + " and " + in
            + " and " + column + " is not null group by 1", row -> progress(row, tree.find(row.text("code")).map(node -> node.shortName()).orElse(row.text("code")), level != Level.TOWN), args)
        .stream().sorted(Comparator.comparing((Progress one) -> tree.find(one.code()).map(node -> node.sort()).orElse(0)).thenComparing(Progress::code)).toList();
  }

  /** All receipts below one that sums up; its own is not among them. */
  Progress below(Task task) {
    var column = task.level().equals("TOWN") ? "t.town" : "t.community";
    return Sql.on(database).one("select ? as code, " + FIGURES + " from grid.task t where t.campaign = ? and t.id <> ? and " + column + " = ?",
        row -> progress(row, task.unit(), false), task.unit(), clock.instant(), task.campaign(), task.id(), task.unit()).orElseThrow();
  }

  /** How many directly below have not come back. */
  public int open(Task task) {
    boolean town = task.level().equals("TOWN");
    return (int) Sql.on(database).number("select count(*) from grid.task where campaign = ? and waiting and level = ? and " + (town ? "town" : "community") + " = ?",
        task.campaign(), town ? "COMMUNITY" : "GRID", task.unit());
  }

  /** How many of the whole campaign have not come back. */
  public int open(long campaign) { return (int) Sql.on(database).number("select count(*) from grid.task where campaign = ? and waiting", campaign); }

  private static Progress progress(Sql.Row row, String name, boolean opens) throws SQLException {
    int issued = row.number("issued");
    return new Progress(row.text("code"), name, opens, issued, row.number("signed"), row.number("done"), row.number("late"), row.number("vacant"),
        row.number("subjects"), row.number("answered"), ResponseRate.of(row.number("quick"), issued));
  }

  private record Counted(String key, String value, int number, BigDecimal sum) {}

  /** What the answers add up to, field by field, on one ground. @param ground area; null for all in reach */
  public List<Total> totals(long campaign, List<Field> fields, String ground) {
    var asked = fields.stream().filter(field -> !field.held()).toList();
    var counting = asked.stream().filter(field -> field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.CHOICES || field.kind() == FieldKind.YES_NO).map(Field::key).toList();
    var numbers = asked.stream().filter(field -> field.kind() == FieldKind.NUMBER).map(Field::key).toList();
    var args = new ArrayList<Object>(List.of(counting, numbers, campaign));
    var within = "true";
    if (ground != null && !ground.isBlank() && Territory.of(ground).level() != Level.CITY) {
      within = CampaignReader.taskColumn(Territory.of(ground).level()) + " = ?";
      args.add(ground);
    }
    var in = jurisdiction.over(Rights.CAMPAIGN_READ).sql(CampaignReader::taskColumn, args);
    var counted = Sql.on(database).list("""
        select e.key, case when e.key = any(?) then e.value end as value, count(*)::int as number,
               sum(case when e.key = any(?) and e.value ~ '^-?[0-9]+([.][0-9]+)?$' then e.value::numeric end) as sum
          from grid.task_answer a join grid.task t on t.id = a.task cross join lateral jsonb_each_text(a.answers) e
         where a.campaign = ? and %s and %s group by 1, 2""".formatted(within, in),
        row -> new Counted(row.text("key"), row.text("value"), row.number("number"), row.as("sum", BigDecimal.class)), args);
    return asked.stream().map(field -> total(field, counted.stream().filter(one -> one.key().equals(field.key())).toList())).toList();
  }

  private static Total total(Field field, List<Counted> found) {
    int filled = found.stream().mapToInt(Counted::number).sum();
    var sum = field.kind() != FieldKind.NUMBER ? null : found.stream().map(Counted::sum).filter(one -> one != null).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
    var choices = field.kind() == FieldKind.YES_NO ? List.of("YES", "NO") : field.choices();
    boolean counts = field.kind().choosing() || field.kind() == FieldKind.YES_NO;
    return new Total(field.position(), field.label(), field.kind(), filled, sum, !counts ? List.of() : choices.stream().map(choice -> new Total.Count(choice,
        found.stream().filter(one -> one.value() != null && List.of(one.value().split("\\|")).contains(choice)).mapToInt(Counted::number).sum())).toList());
  }
}
