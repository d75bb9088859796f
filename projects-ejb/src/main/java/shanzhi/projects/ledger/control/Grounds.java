package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Where something of this area lies, and whether the caller may act there by one of several rights. */
@ApplicationScoped
public class Grounds {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** County, town (or null) and community of a community. */
  public record Place(String county, String town, String community) {}

  /** @throws Refusal area.unknown (404), fund.not-a-community (400) */
  public Place place(String community) {
    if (Territory.of(community).level() != Level.COMMUNITY) throw Refusal.invalid("fund.not-a-community", community);
    return places(List.of(community)).stream().findFirst().orElseThrow(() -> Refusal.unknown("area.unknown", community));
  }

  /** Where communities lie today, in the order of their codes; what is none is left out. Asks the tables, so that it can be asked where nobody is signed in. */
  public List<Place> places(List<String> communities) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("""
        select v.code, case when a.level = 'TOWN' then u.parent else v.parent end as county, case when a.level = 'TOWN' then v.parent end as town from foundation.area_version v
          join foundation.area c on c.code = v.code and c.level = 'COMMUNITY' join foundation.area a on a.code = v.parent
          join foundation.area_version u on u.code = v.parent and u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?)
         where v.code = any (?) and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?) order by v.code""",
        row -> new Place(row.text("county"), row.text("town"), row.text("code")), today, today, communities, today, today);
  }

  public boolean covers(String area, String... rights) {
    for (var right : rights) if (jurisdiction.covers(right, Territory.of(area))) return true;
    return false;
  }

  /** @throws Refusal the given key (404), the same as for what does not exist */
  public void require(String area, String key, Object about, String... rights) {
    if (!covers(area, rights)) throw Refusal.unknown(key, about);
  }
}
