package shanzhi.grid.grids.boundary;

import static shanzhi.kernel.Rights.GRID_APPROVE;
import static shanzhi.kernel.Rights.GRID_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.grid.grids.control.GridHouseholds;
import shanzhi.grid.grids.control.GridSql;
import shanzhi.grid.grids.entity.Grid;
import shanzhi.grid.grids.entity.SizeReason;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Opens, renames and abolishes grids, moves households between them, and lets unusual sizes be explained and approved. */
@Stateless
@RolesAllowed(GRID_EDIT)
public class GridChanges {

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject GridHouseholds links;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Event<GridAbolished> abolished;

  /** @return the code of the new grid: the next number nobody ever had */
  public String open(@NotNull @Valid NewGrid wanted) {
    var above = Territory.of(wanted.above());
    var community = Territory.of(above.area());
    if (community.level() != Level.COMMUNITY) throw Refusal.invalid("grid.belongs-to-a-community", above.code());
    jurisdiction.require(GRID_EDIT, community);
    notInFuture(wanted.from());
    // one at a time in a community, so that a number is not given twice
    Sql.on(database).one("select pg_advisory_xact_lock(hashtextextended(?, 19)) is null as got", row -> row.yes("got"), "grid " + community);
    var code = next(wanted.type(), above);
    if (code.parent() != null) grid(code.parent().toString()).mustBeInForce();
    else Refusal.unless(em.find(Grid.class, code.toString()) == null, "grid.main-exists", community);
    var tree = areas.today();
    em.persist(new Grid(code, tree.at(Level.COUNTY, community.code()), tree.at(Level.TOWN, community.code()), wanted.name(), blank(wanted.partyOrganisation()), wanted.from()));
    record("grid.open", code.toString(), null, Map.of("name", wanted.name(), "from", wanted.from().toString()));
    return code.toString();
  }

  public void rename(@NotNull @Valid GridName wanted) {
    var grid = grid(wanted.code());
    notInFuture(wanted.from());
    var before = Map.of("name", grid.name(), "partyOrganisation", String.valueOf(grid.partyOrganisation()));
    if (grid.called(wanted.name(), blank(wanted.partyOrganisation()))) return;
    var since = Sql.on(database).one("select coalesce(max(valid_to), ?) as since from grid.grid_history where grid = ?",
        row -> row.as("since", LocalDate.class), grid.validFrom(), grid.code()).orElse(grid.validFrom());
    Refusal.unless(!wanted.from().isBefore(since), "grid.change-before-start", grid.code(), since);
    Sql.on(database).update("""
        insert into grid.grid_history (id, grid, name, party_organisation, valid_from, valid_to)
        values (nextval('grid.grid_history_seq'), ?, ?, ?, ?, ?)""", grid.code(), grid.name(), grid.partyOrganisation(), since, wanted.from());
    grid.rename(wanted.name(), blank(wanted.partyOrganisation()), wanted.version());
    record("grid.rename", wanted.code(), before, Map.of("name", wanted.name(), "from", wanted.from().toString()));
  }

  /** 撤销. Households and grids below must have gone before; whoever serves there ends on the same day. */
  public void abolish(@NotBlank String code, @NotNull LocalDate from) {
    var grid = grid(code);
    notInFuture(from);
    var sql = Sql.on(database);
    Refusal.unless(sql.number("select count(*) from grid.grid where parent = ? and valid_to is null", code) == 0, "grid.has-grids-below", code);
    Refusal.unless(sql.number("select count(*) from grid.grid_household where grid = ? and (valid_to is null or valid_to > ?)", code, from) == 0, "grid.has-households", code);
    grid.abolish(from);
    record("grid.abolish", code, null, Map.of("from", from.toString()));
    abolished.fire(new GridAbolished(code, from));
  }

  /** From a day on these households belong to this micro or exclusive grid, and no longer to the one before. */
  public void takeHouseholds(@NotBlank String code, @NotEmpty @Size(max = 2000) List<@NotNull Long> households, @NotNull LocalDate from) {
    var grid = grid(code);
    grid.mustBeInForce();
    notInFuture(from);
    Refusal.unless(grid.type() == GridType.MICRO || grid.type() == GridType.EXCLUSIVE, "grid.takes-no-households", code);
    Refusal.unless(!from.isBefore(grid.validFrom()), "grid.change-before-start", code, grid.validFrom());
    links.take(code, grid.community(), new HashSet<>(households), from);
    record("grid.take-households", code, null, Map.of("households", households.size(), "from", from.toString()));
  }

  /** Grids of an area whose size is outside the limits and has no approved reason; with the reason that waits, if any. */
  @RolesAllowed({GRID_EDIT, GRID_APPROVE})
  public List<SizeWarning> sizeWarnings(@NotBlank String area) {
    var args = new ArrayList<Object>();
    var reach = new shanzhi.foundation.access.boundary.Reach(java.util.stream.Stream.of(GRID_EDIT, GRID_APPROVE)
        .flatMap(right -> jurisdiction.over(right).grounds().stream()).distinct().toList());
    var where = GridSql.under(Territory.of(area), args) + " and " + reach.sql(GridSql::column, args);
    return Sql.on(database).list("select g.code, g.name, g.type, g.households, l.least, l.most, w.id as request, w.reason as asked, w.requested_by from grid.grid g "
        + GridSql.WITH_SIZE + """
        left join grid.size_reason w on w.grid = g.code and w.decided_by is null
        where g.valid_to is null and g.households not between l.least and l.most and a.reason is null and\s""" + where + " order by g.code limit 500",
        row -> new SizeWarning(row.text("code"), row.text("name"), GridType.valueOf(row.text("type")), row.number("households"),
            row.number("least"), row.number("most"), row.as("request", Long.class), row.text("asked"), row.text("requested_by")), args);
  }

  /** @return the number of the request, to be decided by somebody else */
  public long explainSize(@NotBlank String code, @NotBlank @Size(min = 5, max = 500, message = "理由应为 5 至 500 字") String reason) {
    grid(code).mustBeInForce();
    var open = sizeWarnings(code).stream().filter(warning -> warning.code().equals(code)).findFirst();
    Refusal.unless(open.isPresent(), "grid.size-in-order", code);
    Refusal.unless(open.get().request() == null, "grid.size-waiting", code);
    var request = new SizeReason(code, open.get().households(), reason.strip(), jurisdiction.caller(), clock.instant());
    em.persist(request);
    record("grid.explain-size", code, null, Map.of("households", open.get().households(), "reason", reason.strip()));
    return request.id();
  }

  @RolesAllowed(GRID_APPROVE)
  public void decideSize(long request, boolean approved, @Size(max = 200) String remark) {
    var found = em.find(SizeReason.class, request);
    if (found == null || !jurisdiction.covers(GRID_APPROVE, Territory.of(found.grid()))) throw Refusal.unknown("grid.size-unknown");
    found.decide(approved, blank(remark), jurisdiction.caller(), jurisdiction.identities(), clock.instant());
    record("grid.decide-size", found.grid(), null, Map.of("request", request, "approved", approved));
  }

  private GridCode next(GridType type, Territory above) {
    var community = above.area();
    if (type == GridType.MAIN) return GridCode.main(community);
    if (type == GridType.MICRO) {
      if (above.level() != Level.GENERAL_GRID) throw Refusal.invalid("grid.micro-needs-general", above.code());
      var general = GridCode.parse(above.code());
      return general.micro(free("select max(substr(code, 17))::int as last from grid.grid where parent = ?", above.code()));
    }
    int number = free("select max(substr(code, 14, 3))::int as last from grid.grid where community = ? and type = '" + type + "'", community);
    return type == GridType.GENERAL ? GridCode.general(community, number) : GridCode.exclusive(community, number);
  }

  /** Abolished grids count too: a number is never given twice. */
  private int free(String last, String value) {
    int number = (int) Sql.on(database).number(last, value) + 1;
    Refusal.unless(number <= GridCode.LAST, "grid.numbers-used-up", value);
    return number;
  }

  private Grid grid(String code) {
    GridCode.parse(code);
    var grid = jurisdiction.covers(GRID_EDIT, Territory.of(code)) ? em.find(Grid.class, code) : null;
    if (grid == null) throw Refusal.unknown("grid.unknown", code);
    return grid;
  }

  /** A change is entered on or after its day, so that counts of today are right at once. */
  private void notInFuture(LocalDate day) { Refusal.unless(!day.isAfter(ChinaTime.today(clock)), "grid.day-in-future", day); }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private void record(String verb, String code, Object before, Object after) {
    em.flush();
    audit.record(verb, "grid", code, code, before, after);
  }
}
