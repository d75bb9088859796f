package shanzhi.foundation.organisations.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The offices that handle things, for the rooms that give them work. Which office exists is public knowledge inside the suite. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Offices {

  /** People of an office who could take work: account enabled, post held today, the job OFFICE granted where the office works. */
  private static final String STAFF = """
      select distinct i.username from foundation.post p
        join foundation.incumbency i on i.post = p.id and ? between i.valid_from and coalesce(i.valid_to, 'infinity')
        join foundation.account a on a.username = i.username and a.enabled
        join foundation.user_scope s on s.username = i.username and s.role = 'OFFICE' and s.revoked_at is null
             and ? between s.valid_from and coalesce(s.valid_to, 'infinity')
       where p.closed_on is null and p.organisation = o.id
         and (s.area = o.area or exists (
           with recursive up (code) as (
             select o.area union
             select v.parent from up join foundation.area_version v on v.code = up.code
              where v.parent is not null and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?))
           select from up where up.code = s.area))""";

  private static final String LINE = """
      select o.id, n.name, o.area, (select count(*) from (%s) staff) as staff, %%s as fits
        from foundation.organisation o
        join lateral (select name from foundation.organisation_name n where n.organisation = o.id and n.valid_from <= ?
                       order by n.valid_from desc limit 1) n on true""".formatted(STAFF);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaTrees trees;
  @Inject Clock clock;

  /**
   * The offices whose area covers the place: those with a duty for the sub-category first (the exact one before its
   * class), then the nearest level first.
   *
   * @param subcategory 2 or 4 digits
   */
  public List<OfficeLine> suited(@NotNull String subcategory, @NotNull Territory where) {
    var today = ChinaTime.today(clock);
    var path = trees.today().path(where.area()).stream().map(AreaNode::code).toList();
    var fit = "coalesce((select max(length(d.prefix)) from foundation.office_duty d where d.organisation = o.id and ? like d.prefix || '%'), 0)";
    return Sql.on(database).list("select * from (" + LINE.formatted(fit) + " " + """
         where o.handles and o.closed_on is null and o.area = any(?)) line
         order by fits desc, array_position(?, area) desc, name, id""", this::line,
        today, today, today, today, subcategory, today, path, path);
  }

  /** @throws Refusal office.unknown (404) */
  public OfficeLine get(long id) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one(LINE.formatted("0") + " where o.id = ? and o.handles", this::line, today, today, today, today, today, id)
        .orElseThrow(() -> Refusal.unknown("office.unknown", id));
  }

  /** What it was called on a day; its first name for days before that. */
  public String nameOn(long id, @NotNull LocalDate day) {
    return Sql.on(database).one("""
        select name from foundation.organisation_name where organisation = ?
         order by valid_from <= ? desc, case when valid_from <= ? then valid_from end desc, valid_from limit 1""",
        row -> row.text("name"), id, day, day).orElseThrow(() -> Refusal.unknown("office.unknown", id));
  }

  /** The offices in which the caller, or somebody the caller stands in for, holds a post today. */
  public Set<Long> ofCaller() {
    var today = ChinaTime.today(clock);
    return new HashSet<>(Sql.on(database).list("""
        select distinct p.organisation from foundation.incumbency i join foundation.post p on p.id = i.post
          join foundation.organisation o on o.id = p.organisation and o.handles and o.closed_on is null
         where i.username = any(?) and p.closed_on is null and ? between i.valid_from and coalesce(i.valid_to, 'infinity')""",
        row -> row.big("organisation"), jurisdiction.identities(), today));
  }

  /** User names of those who could take work of the office; empty means that it cannot take work. */
  public List<String> staffOf(long officeId) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("select s.username from foundation.organisation o join lateral (" + STAFF
        + ") s on true where o.id = ? and o.handles and o.closed_on is null order by s.username",
        row -> row.text("username"), today, today, today, today, officeId);
  }

  private OfficeLine line(Sql.Row row) throws java.sql.SQLException {
    return new OfficeLine(row.big("id"), row.text("name"), row.text("area"), Territory.of(row.text("area")).level(),
        row.number("fits") > 0, row.number("staff"));
  }
}
