package shanzhi.projects.works.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNames;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.Sql;

/**
 * 蒲江县 2026: nine projects in each of its communities, from the demand to where they stand, with their tenders, contracts, reviews, instalments
 * and vouchers, through the same tables and constraints as in real life. What is told of whom is invented.
 */
@ApplicationScoped
public class DemoWorks {

  private static final Logger LOG = Logger.getLogger(DemoWorks.class.getName());
  private static final String PUJIANG = "510131000000";
  private static final List<String> FIRMS = List.of("同心社会工作服务中心", "青禾社会工作服务中心", "田园里社区发展中心", "向阳花公益服务社", "蒲江河志愿服务队", "鹤山园林绿化有限公司", "西来建筑装饰有限公司",
      "甘溪市政设施维护有限公司", "朝阳湖建筑安装有限公司", "成佳文化传播有限公司", "银龄互助服务社", "光明乡村营造社");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject WorksRules rules;

  /** @param ids of purse and places; {@code free} what its purse has left; {@code booked} what the books hold already */
  record Place(long purse, String county, String town, String community, String name, boolean village, BigDecimal free, List<DemoYear.Wish> booked) {}

  /** Somebody who carries out projects. */
  record Firm(String name, String code, String sealed, String masked) {}

  @Transactional
  void load(@Observes @Priority(395) DatabaseReady ready) {
    if (!ready.demo() || sql().number("select count(*) from projects.project") > 0) return;
    var places = places();
    if (places.isEmpty()) return;
    long begun = System.nanoTime();
    var tale = new DemoTale(firms(), rules.templates(java.time.LocalDate.of(DemoYear.YEAR, 6, 1)));
    int projects = 0;
    for (var place : places) projects += DemoYear.of(place.community(), place.free()).size() + place.booked().size();
    var numbers = new DemoNumbers(numbers("project_seq", projects + 4), numbers("project_number_seq", projects + 4), numbers("proposal_seq", projects + 4), numbers("demand_seq", projects + 4),
        numbers("payment_seq", 3 * projects), numbers("payment_number_seq", 3 * projects), numbers("meeting_seq", 2 * places.size() + 1), numbers("resolution_seq", 2 * places.size() + 1),
        numbers("publicity_seq", 2 * places.size() + 1), numbers("tender_seq", projects + 4), numbers("bid_seq", 3 * projects + 12), numbers("project_review_seq", 2 * projects));
    for (int i = 0; i < places.size(); i++) tale.community(places.get(i), body(places.get(i)), i, numbers);
    tale.write(sql());
    DemoVouchers.post(sql());
    int told = tale.told();
    LOG.info(() -> "demonstration projects: " + told + " in " + places.size() + " communities in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private List<Place> places() {
    return sql().list("""
        select u.id, u.county, u.town, u.community, v.name, u.allocated - u.resolved as free from projects.purse u join foundation.area_version v on v.code = u.community and v.valid_to is null
         where u.county = ? and u.source = 'GUARANTEE' and u.year = ? order by u.community""",
        row -> new Place(row.big("id"), row.text("county"), row.text("town"), row.text("community"), AreaNames.shorten(row.text("name")), row.text("name").contains("村"), row.as("free", BigDecimal.class),
            booked(row.big("id"))), PUJIANG, DemoYear.YEAR);
  }

  private List<DemoYear.Wish> booked(long purse) {
    var wishes = new ArrayList<DemoYear.Wish>();
    sql().list("select * from projects.commitment c where purse = ? and own_of is null and not exists (select from projects.resolution_item i where i.item = c.item) order by item", row -> wishes.add(DemoYear.booked(new DemoYear.Known(row.text("item"), row.text("title"), row.text("contract_no")),
        row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class), wishes.size())), purse);
    return wishes;
  }

  /** The body that resolves there; set up where there is none yet. */
  private long body(Place place) {
    var kind = place.village() ? "VILLAGE_REPRESENTATIVES" : "RESIDENTS_COUNCIL";
    var there = sql().one("select min(id) as id from projects.body where community = ? and kind = ? and valid_to is null having min(id) is not null", row -> row.big("id"), place.community(), kind);
    if (there.isPresent()) return there.get();
    long id = sql().number("select nextval('projects.body_seq')");
    sql().update("""
        insert into projects.body (id, version, kind, counting, name, county, town, community, heads, valid_from, kept_by, kept_at)
        values (?, 1, ?, 'MEMBERS', ?, ?, ?, ?, 31, '2024-01-01', 'clerk', '2024-01-08 09:00+08')""", id, kind, place.name() + (place.village() ? "村民代表会议" : "居民议事会"), place.county(), place.town(), place.community());
    return id;
  }

  private Iterator<Long> numbers(String sequence, int how) {
    return sql().list("select nextval('projects." + sequence + "') as n from generate_series(1, ?)", row -> row.big("n"), how).iterator();
  }

  /** Their credit codes prove themselves; their accounts do not exist. */
  private List<Firm> firms() {
    var firms = new ArrayList<Firm>();
    for (var name : FIRMS) {
      var code = code(firms.size());
      var account = "62000000000000" + (1000 + firms.size());
      firms.add(new Firm("蒲江县" + name + "（示例）", code, sealing.seal(account), "**************" + account.substring(account.length() - 4)));
    }
    return firms;
  }

  private static String code(int nth) {
    var body = "52510131MJX" + "%06d".formatted(900_000 + nth * 37);
    for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) if (CheckDigits.creditCode(body + last)) return body + last;
    throw new IllegalStateException("no check digit for " + body);
  }

  private Sql sql() { return Sql.on(database); }
}
