package shanzhi.grid.roster.boundary;

import static shanzhi.kernel.Rights.GRID_READ;
import static shanzhi.kernel.Rights.ROSTER_EDIT;
import static shanzhi.kernel.Rights.ROSTER_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.grids.control.GridSql;
import shanzhi.grid.roster.control.Departures;
import shanzhi.grid.roster.control.MaskedPhones;
import shanzhi.grid.roster.control.RosterSql;
import shanzhi.grid.roster.entity.Assignment;
import shanzhi.grid.roster.entity.Member;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The people in the grids: lists, figures, appointments, and the slices of a grid with several members. */
@Stateless
@RolesAllowed(ROSTER_READ)
public class Roster {

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Grids grids;
  @Inject Departures departures;
  @Inject AuditTrail audit;
  @Inject Sealing sealing;
  @Inject MaskedPhones phones;

  /** Who serves today, by grid. */
  public Page<Post> list(@NotNull @Valid RosterQuery query) {
    var args = new ArrayList<Object>();
    var where = new StringBuilder("s.valid_to is null and ").append(within(query.area(), ROSTER_READ, args));
    if (query.duty() != null) {
      where.append(" and s.duty = ?");
      args.add(query.duty());
    }
    if (query.text() != null && !query.text().isBlank()) {
      boolean number = query.text().strip().matches(NewMember.PHONE);
      where.append(number ? " and m.phone_index = ?" : " and strpos(m.name, ?) > 0");
      args.add(number ? sealing.index(query.text()) : query.text().strip());
    }
    long count = sql().number(RosterSql.COUNT.formatted(where, Page.CAP + 1), args.toArray());
    if (query.afterGrid() != null && !query.afterGrid().isBlank()) {
      where.append(" and (g.code, s.id) > (?, ?)");
      args.add(query.afterGrid());
      args.add(query.afterAssignment());
    }
    args.add(query.limit());
    return Page.of(sql().list(RosterSql.POST + where + " order by g.code, s.id limit ?", row -> post(row, true), args), (int) count);
  }

  /** Everybody who serves, or served, in one grid; today's first. Names are masked for those who may not read the roster. */
  @RolesAllowed(GRID_READ)
  public List<Post> of(@NotBlank String grid) {
    grids.at(grid);
    boolean whole = jurisdiction.covers(ROSTER_READ, Territory.of(grid));
    return sql().list(RosterSql.POST + "s.grid = ? order by s.valid_to desc nulls first, s.duty, s.id", row -> post(row, whole), grid);
  }

  /** One line for each part of an area, as the grids' figures: who is there and where nobody is. */
  @RolesAllowed(GRID_READ)
  public List<RosterFigures> figures(@NotBlank String area) {
    var args = new ArrayList<Object>();
    var part = GridSql.parts(Territory.of(area));
    var members = within(area, GRID_READ, args);
    var places = within(area, GRID_READ, args);
    return sql().list(RosterSql.FIGURES.formatted(part, members, part, places), row -> new RosterFigures(row.text("part"), row.number("main"),
        row.number("main_served"), row.number("general"), row.number("general_served"), row.number("micro"), row.number("micro_served"),
        row.number("exclusive"), row.number("exclusive_served"), row.number("members")), args);
  }

  /** Grids of an area in which nobody serves, at most 500. */
  public List<Vacancy> vacancies(@NotBlank String area) {
    var args = new ArrayList<Object>();
    return sql().list("select g.* from grid.grid g where g.valid_to is null and " + within(area, ROSTER_READ, args)
        + " and not exists (select 1 from grid.assignment s where s.grid = g.code and s.valid_to is null) order by g.code limit 500",
        row -> new Vacancy(row.text("code"), row.text("name"), GridType.valueOf(row.text("type")), row.text("community"), row.number("households")), args);
  }

  /** Divided grids (一格多员) whose slices leave households out, or hold what is no longer there. Overlaps cannot arise. */
  public List<SliceGap> gaps(@NotBlank String area) {
    var args = new ArrayList<Object>();
    return sql().list(RosterSql.GAPS.formatted(within(area, ROSTER_READ, args)), row -> new SliceGap(row.text("code"), row.text("name"),
        row.number("households"), row.number("members"), row.number("open"), row.number("stray")), args);
  }

  /** All duties of one person over time, those in the caller's territory. */
  public List<Post> posts(long member) {
    var args = new ArrayList<Object>(List.of(member));
    return sql().list(RosterSql.POST + "s.member = ? and " + reach(ROSTER_READ, args) + " order by s.valid_from desc, s.id desc", row -> post(row, true), args);
  }

  /** @return the number of the person */
  @RolesAllowed(ROSTER_EDIT)
  public long register(@NotNull @Valid NewMember wanted) {
    jurisdiction.require(ROSTER_EDIT, Territory.of(wanted.community()));
    Refusal.unless(wanted.username() == null || sql().number("select count(*) from grid.member where username = ?", wanted.username()) == 0,
        "roster.username-taken", wanted.username());
    var member = new Member(wanted.name().strip(), wanted.source(), wanted.community(), wanted.username(), wanted.since());
    member.keepPhone(sealing.seal(wanted.phone()), sealing.index(wanted.phone()));
    em.persist(member);
    em.flush();
    audit.record("roster.register", "member", String.valueOf(member.id()), wanted.community(), null,
        Map.of("name", MaskedName.of(wanted.name()), "source", wanted.source().name()));
    return member.id();
  }

  /** @return the number of the assignment */
  @RolesAllowed(ROSTER_EDIT)
  public long assign(long member, @NotBlank String grid, @NotNull Duty duty, @NotNull LocalDate from) {
    var facts = grids.at(grid);
    if (!jurisdiction.covers(ROSTER_EDIT, Territory.of(grid))) throw Refusal.unknown("grid.unknown", grid);
    var person = em.find(Member.class, member);
    if (person == null || !jurisdiction.covers(ROSTER_EDIT, Territory.of(person.community()))) throw Refusal.unknown("roster.unknown");
    Refusal.unless(facts.inForce(), "grid.abolished", grid);
    var assignment = new Assignment(member, grid, duty, from);
    long taken = sql().number("select count(*) from grid.assignment where grid = ? and (duty = ? and ? or member = ?) and (valid_to is null or valid_to > ?)",
        grid, duty, duty.alone(), member, from);
    Refusal.unless(taken == 0, duty.alone() ? "roster.post-taken" : "roster.already-there", facts.name(), duty.title());
    em.persist(assignment);
    em.flush();
    audit.record("roster.assign", "member", String.valueOf(member), grid, null, Map.of("duty", duty.name(), "from", from.toString()));
    return assignment.id();
  }

  /**
   * Mends what was entered wrongly of a duty in force: where the person comes from, and the first day.
   *
   * @throws Refusal roster.post-taken, roster.already-there (409) where the new first day lies in another's, or an earlier, time
   */
  @RolesAllowed(ROSTER_EDIT)
  public void correct(long assignment, @NotNull MemberSource source, @NotNull LocalDate from) {
    var found = em.find(Assignment.class, assignment);
    if (found == null || !jurisdiction.covers(ROSTER_EDIT, Territory.of(found.grid()))) throw Refusal.unknown("roster.unknown");
    var person = em.find(Member.class, found.member());
    var before = Map.of("source", person.source().name(), "from", found.validFrom().toString());
    long others = sql().number("select count(*) from grid.assignment where grid = ? and (duty = ? and ? or member = ?) and id <> ? and (valid_to is null or valid_to > ?)",
        found.grid(), found.duty(), found.duty().alone(), found.member(), assignment, from);
    Refusal.unless(others == 0, found.duty().alone() ? "roster.post-taken" : "roster.already-there", found.grid(), found.duty().title());
    found.since(from);
    person.comesFrom(source);
    em.flush();
    audit.record("roster.correct", "member", String.valueOf(found.member()), found.grid(), before, Map.of("source", source.name(), "from", from.toString()));
  }

  /** Ends a duty: {@code from} is the first day without it. The person's slices of the grid end too. */
  @RolesAllowed(ROSTER_EDIT)
  public void end(long assignment, @NotNull LocalDate from, @NotBlank(message = "请填写离任原因") @Size(max = 100) String why) {
    var found = em.find(Assignment.class, assignment);
    if (found == null || !jurisdiction.covers(ROSTER_EDIT, Territory.of(found.grid()))) throw Refusal.unknown("roster.unknown");
    found.end(from, why.strip());
    em.flush();
    departures.endSlices(found.member(), found.grid(), from);
    audit.record("roster.end", "member", String.valueOf(found.member()), found.grid(), null, Map.of("from", from.toString(), "why", why.strip()));
  }

  /**
   * These households of the grid, and no others, are looked after by this member of it from a day on.
   *
   * @throws Refusal roster.slice-overlaps (409) where one is looked after by somebody else; roster.slice-outside where one is not in the grid
   */
  @RolesAllowed(ROSTER_EDIT)
  public void slice(long member, @NotBlank String grid, @NotNull @Size(max = 500) Set<@NotNull Long> households, @NotNull LocalDate from) {
    grids.at(grid);
    if (!jurisdiction.covers(ROSTER_EDIT, Territory.of(grid))) throw Refusal.unknown("grid.unknown", grid);
    long serves = sql().number("select count(*) from grid.assignment where grid = ? and member = ? and duty = 'MEMBER' and valid_to is null and valid_from <= ?",
        grid, member, from);
    Refusal.unless(serves == 1, "roster.not-a-member");
    long inside = sql().number("select count(*) from grid.grid_household where grid = ? and household = any (?::bigint[]) and valid_to is null and valid_from <= ?",
        grid, households, from);
    Refusal.unless(inside == households.size(), "roster.slice-outside", households.size() - inside);
    long others = sql().number("select count(*) from grid.member_household where member <> ? and household = any (?::bigint[]) and (valid_to is null or valid_to > ?)",
        member, households, from);
    Refusal.unless(others == 0, "roster.slice-overlaps", others);
    departures.endSlices(member, grid, from);
    try {
      sql().update("insert into grid.member_household (member, grid, household, valid_from) select ?, ?, h, ? from unnest(?::bigint[]) h",
          member, grid, from, households);
    } catch (Sql.SqlFailure failure) {
      // two people at the same time: the database's exclusion decides
      if ("23P01".equals(failure.sqlState())) throw Refusal.conflict("roster.slice-overlaps", 1);
      throw failure;
    }
    audit.record("roster.slice", "member", String.valueOf(member), grid, null, Map.of("households", households.size(), "from", from.toString()));
  }

  private Post post(Sql.Row row, boolean whole) throws SQLException {
    return new Post(row.big("id"), row.big("member"), whole ? row.text("name") : MaskedName.of(row.text("name")), whole ? phones.of(row) : null,
        MemberSource.valueOf(row.text("source")), row.text("grid"), row.text("grid_name"), Duty.valueOf(row.text("duty")),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("ending"), row.number("slice"), row.number("version"));
  }

  private String reach(String right, Collection<Object> args) { return jurisdiction.over(right).sql(GridSql::column, args); }

  private String within(String area, String right, Collection<Object> args) { return GridSql.under(Territory.of(area), args) + " and " + reach(right, args); }

  private Sql sql() { return Sql.on(database); }
}
