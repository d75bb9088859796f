package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.TaskForm.Held;
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.kernel.Sql;

/** What the suite knows already of a household, a grid or a community: shown in the form and never asked. */
@ApplicationScoped
public class HeldData {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** Value and origin of each held field of a form, in its order; where the ledger says nothing, the value is —. */
  public List<Held> of(Task task, long household, List<Field> fields) {
    var wanted = fields.stream().filter(Field::held).toList();
    if (wanted.isEmpty()) return List.of();
    var known = new HashMap<String, String>();
    if (any(wanted, "household.") && household != 0) household(household, known);
    if (any(wanted, "grid.") && task.level().equals("GRID")) grid(task.unit(), known);
    if (any(wanted, "community.") && task.community() != null) community(task.community(), known);
    return wanted.stream().map(field -> new Held(field.key(), field.label(), known.getOrDefault(field.datum(), "—"), field.origin())).toList();
  }

  private static boolean any(List<Field> fields, String family) { return fields.stream().anyMatch(field -> field.datum().startsWith(family)); }

  private void household(long id, Map<String, String> known) {
    Sql.on(database).one("""
        select h.address, b.name as building, e.name as estate from foundation.household h
          join foundation.building b on b.id = h.building join foundation.estate e on e.id = b.estate where h.id = ?""", row -> {
      known.put("household.address", row.text("address"));
      known.put("household.building", row.text("building"));
      known.put("household.estate", row.text("estate"));
      return true;
    }, id);
  }

  private void grid(String code, Map<String, String> known) {
    Sql.on(database).one("""
        select g.name, g.households, g.party_organisation, m.names, m.number from grid.grid g
          left join lateral (select array_to_string(array_agg(left(p.name, 1) || '*' order by p.id), '、') as names, count(*)::int as number
            from grid.assignment a join grid.member p on p.id = a.member where a.grid = g.code and a.valid_to is null) m on true
         where g.code = ?""", row -> {
      known.put("grid.code", code);
      known.put("grid.name", row.text("name"));
      known.put("grid.households", String.valueOf(row.number("households")));
      if (row.text("party_organisation") != null) known.put("grid.party", row.text("party_organisation"));
      if (row.text("names") != null) known.put("grid.member", row.text("names"));
      known.put("grid.members", String.valueOf(row.number("number")));
      return true;
    }, code);
  }

  private void community(String code, Map<String, String> known) {
    Sql.on(database).one("""
        select v.short_name, (select count(*)::int from grid.grid g where g.community = v.code and g.type = 'MICRO' and g.valid_to is null) as grids
          from foundation.area_version v where v.code = ? and v.valid_to is null""", row -> {
      known.put("community.name", row.text("short_name"));
      known.put("community.grids", String.valueOf(row.number("grids")));
      return true;
    }, code);
  }

}
