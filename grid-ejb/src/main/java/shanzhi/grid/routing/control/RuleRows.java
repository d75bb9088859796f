package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.routing.boundary.RoutingRule;
import shanzhi.grid.routing.boundary.RuleLine;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** The rules of a set: read in order, kept, moved and taken out; what a rule names is looked up first. */
@ApplicationScoped
public class RuleRows {

  public static final int MOST = 200;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;
  @Inject Clock clock;

  public List<RuleLine> of(long set) {
    return Sql.on(database).list("""
        select r.*, t.name as type_name, n.name as office_name,
               array(select coalesce(h.name, x::text) from unnest(r.helpers) with ordinality u (x, at) left join foundation.organisation_now h on h.id = x order by at) as helper_names
          from grid.routing_rule r left join grid.incident_type t on t.code = r.type left join foundation.organisation_now n on n.id = r.office
         where r.routing_set = ? order by r.position""", RuleRows::line, set);
  }

  private static RuleLine line(Sql.Row row) throws SQLException {
    var rule = new RoutingRule();
    rule.setId(row.big("id"));
    rule.setPosition(row.number("position"));
    rule.setLabel(row.text("label"));
    rule.setType(row.text("type"));
    rule.setGround(row.text("ground"));
    rule.setPriority(row.text("priority"));
    rule.setTimes(row.text("times"));
    rule.setWeekdays(row.text("weekdays"));
    rule.setFromTime(row.as("from_time", LocalTime.class));
    rule.setToTime(row.as("to_time", LocalTime.class));
    rule.setOffice(row.as("office", Long.class));
    rule.setOfficeWord(row.text("office_word"));
    rule.setHelpers(List.of((Long[]) row.result().getArray("helpers").getArray()));
    rule.setAutomatic(row.yes("automatic"));
    return new RuleLine(rule, row.text("type_name"), row.text("office_name"), List.of((String[]) row.result().getArray("helper_names").getArray()));
  }

  /** @throws Refusal routing.unknown-rule (404), routing.too-many (409), and what {@link #fault} names (400) */
  public void keep(long set, String area, RoutingRule rule) {
    var fault = fault(area, rule);
    if (fault != null) throw Refusal.invalid(fault.key(), fault.args());
    var sql = Sql.on(database);
    int count = (int) sql.number("select count(*) from grid.routing_rule where routing_set = ?", set);
    if (rule.getId() == null) {
      Refusal.unless(count < MOST, "routing.too-many", MOST);
      sql.update("""
          insert into grid.routing_rule (routing_set, position, label, type, ground, priority, times, weekdays, from_time, to_time, office, office_word, helpers, automatic)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::bigint[], ?)""", set, count + 1, blank(rule.getLabel()), rule.getType(), ground(rule), rule.getPriority(),
          rule.getTimes(), rule.getWeekdays(), rule.getFromTime(), rule.getToTime(), rule.getOffice(), blank(rule.getOfficeWord()), rule.getHelpers(), rule.isAutomatic());
      if (rule.getPosition() != null) move(set, count + 1, rule.getPosition());
      return;
    }
    int touched = sql.update("""
        update grid.routing_rule set label = ?, type = ?, ground = ?, priority = ?, times = ?, weekdays = ?, from_time = ?, to_time = ?, office = ?, office_word = ?,
          helpers = ?::bigint[], automatic = ? where id = ? and routing_set = ?""", blank(rule.getLabel()), rule.getType(), ground(rule), rule.getPriority(), rule.getTimes(),
        rule.getWeekdays(), rule.getFromTime(), rule.getToTime(), rule.getOffice(), blank(rule.getOfficeWord()), rule.getHelpers(), rule.isAutomatic(), rule.getId(), set);
    if (touched == 0) throw Refusal.unknown("routing.unknown-rule", rule.getId());
    if (rule.getPosition() != null) move(set, position(set, rule.getId()), rule.getPosition());
  }

  /** A main grid is its community. */
  private static String ground(RoutingRule rule) {
    if (rule.getGround() == null) return null;
    var ground = Territory.of(rule.getGround());
    return ground.level() == Level.COMMUNITY ? ground.area() : ground.code();
  }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private int position(long set, long rule) {
    return Sql.on(database).one("select position from grid.routing_rule where id = ? and routing_set = ?", row -> row.number("position"), rule, set)
        .orElseThrow(() -> Refusal.unknown("routing.unknown-rule", rule));
  }

  /** To another place in the order; what lies between gives way. */
  public void place(long set, long rule, int to) { move(set, position(set, rule), to); }

  private void move(long set, int from, int wanted) {
    var sql = Sql.on(database);
    int to = Math.max(1, Math.min(wanted, (int) sql.number("select count(*) from grid.routing_rule where routing_set = ?", set)));
    if (from == to) return;
    sql.update("""
        update grid.routing_rule set position = case when position = ?::int then ?::int when ?::int < ?::int then position - 1 else position + 1 end
         where routing_set = ? and position between least(?::int, ?::int) and greatest(?::int, ?::int)""", from, to, from, to, set, from, to, from, to);
  }

  public void remove(long set, long rule) {
    int at = position(set, rule);
    Sql.on(database).update("delete from grid.routing_rule where id = ? and routing_set = ?", rule, set);
    Sql.on(database).update("update grid.routing_rule set position = position - 1 where routing_set = ? and position > ?", set, at);
  }

  public void copy(long from, long to) {
    Sql.on(database).update("""
        insert into grid.routing_rule (routing_set, position, label, type, ground, priority, times, weekdays, from_time, to_time, office, office_word, helpers, automatic)
        select ?, position, label, type, ground, priority, times, weekdays, from_time, to_time, office, office_word, helpers, automatic
          from grid.routing_rule where routing_set = ?""", to, from);
  }

  /** What is wrong with a rule, by the key of its refusal. */
  public record Fault(String key, Object... args) {}

  /** @return what the rule names that is not there or does not go together; null for nothing */
  public Fault fault(String area, RoutingRule rule) {
    boolean word = rule.getOfficeWord() != null && !rule.getOfficeWord().isBlank();
    if ((rule.getOffice() == null) == !word) return new Fault("routing.office-or-word");
    if ((rule.getFromTime() == null) != (rule.getToTime() == null)) return new Fault("routing.half-a-span");
    if (rule.getFromTime() != null && rule.getFromTime().equals(rule.getToTime())) return new Fault("routing.empty-span");
    var today = ChinaTime.today(clock);
    if (rule.getType() != null && Sql.on(database).number("select count(*) from grid.incident_type where code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)",
        rule.getType(), today, today) == 0) return new Fault("incident.unknown-type", rule.getType());
    if (rule.getGround() != null && !inside(area, rule.getGround())) return new Fault("routing.ground-outside", rule.getGround());
    if (rule.getOffice() != null && !serves(area, rule.getOffice())) return new Fault("routing.office-elsewhere", rule.getOffice());
    for (var helper : rule.getHelpers()) {
      if (!serves(area, helper)) return new Fault("routing.office-elsewhere", helper);
      if (helper.equals(rule.getOffice())) return new Fault("routing.helps-itself");
    }
    return null;
  }

  private boolean inside(String area, String ground) {
    if (!Territory.valid(ground) || !areas.today().covers(Territory.of(area), Territory.of(ground))) return false;
    var place = Territory.of(ground);
    return place.level().compareTo(Level.COMMUNITY) <= 0
        || Sql.on(database).number("select count(*) from grid.grid where code = ? and valid_to is null", ground) > 0;
  }

  /** What {@link #serves} lets through, the area's own first. */
  public List<OfficeLine> offices(String area) {
    var tree = areas.today();
    var codes = new ArrayList<>(tree.path(area).stream().map(AreaNode::code).toList());
    if (Territory.of(area).level() == Level.COUNTY) tree.childrenOf(area).forEach(town -> codes.add(town.code()));
    return Sql.on(database).list("""
        select n.id, n.name, n.area from foundation.organisation_now n join foundation.organisation o on o.id = n.id
         where o.handles and o.closed_on is null and n.area = any (?) order by n.area = ? desc, n.area, n.name limit 1000""",
        row -> new OfficeLine(row.big("id"), row.text("name"), row.text("area"), Territory.of(row.text("area")).level(), false, 0), codes, area);
  }

  /** An office above the area, of it, or below it. */
  private boolean serves(String area, long office) {
    return Sql.on(database).one("select area from foundation.organisation where id = ? and handles and closed_on is null", row -> row.text("area"), office)
        .filter(of -> areas.today().find(of).isPresent())
        .filter(of -> areas.today().covers(Territory.of(of), Territory.of(area)) || areas.today().covers(Territory.of(area), Territory.of(of))).isPresent();
  }
}
