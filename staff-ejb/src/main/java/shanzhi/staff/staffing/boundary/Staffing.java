package shanzhi.staff.staffing.boundary;

import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.staffing.control.StaffingSql;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.Place;

/** Posts of communities and who fills them. Towns and counties have no posts of their own: theirs are the sums. */
@Stateless
@RolesAllowed(STAFF_READ)
public class Staffing {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** One line for each part of an area: its towns, or its communities. */
  public List<StaffingFigures> figures(@NotBlank String area) {
    var args = new ArrayList<Object>();
    var today = ChinaTime.today(clock);
    var part = GroundSql.parts("x", Territory.of(area)).substring(2);
    args.addAll(List.of(today, today));
    var posts = within("e", area, args);
    args.addAll(List.of(today, today));
    var people = within("p", area, args);
    return sql().list(StaffingSql.FIGURES.formatted(part, posts, people), row -> new StaffingFigures(row.text("part"), row.number("communities"), row.number("without_posts"),
        row.number("chief"), row.number("chiefs"), row.number("deputy"), row.number("deputies"), row.number("staff"), row.number("staffs"), row.number("vacancies"),
        row.number("surplus")), args);
  }

  /** Every community of an area, those with empty posts first. */
  public List<Establishment> communities(@NotBlank String area) {
    var args = new ArrayList<Object>();
    var today = ChinaTime.today(clock);
    args.addAll(List.of(today, today));
    var posts = within("e", area, args);
    args.addAll(List.of(today, today));
    var people = within("p", area, args);
    return sql().list("select x.* from (" + StaffingSql.COMMUNITIES.formatted(posts, people)
        + ") x order by greatest(x.chief - x.chiefs, 0) + greatest(x.deputy - x.deputies, 0) + greatest(x.staff - x.staffs, 0) desc, x.community",
        row -> new Establishment(row.text("community"), row.text("town"), row.number("households"), row.number("chief"), row.number("chiefs"), row.number("deputy"),
            row.number("deputies"), row.number("staff"), row.number("staffs"), row.as("valid_from", LocalDate.class), row.text("document")), args);
  }

  /** The template as it holds on a day. */
  public List<StaffingStep> steps(@NotNull LocalDate day) {
    return sql().list("select * from staff.staffing_step where valid_from <= ? and (valid_to is null or valid_to > ?) order by households_from",
        row -> new StaffingStep(row.number("households_from"), row.as("households_to", Integer.class), row.number("workers"), row.as("each_further", Integer.class),
            row.number("committee"), row.number("deputies"), row.number("most"), row.as("valid_from", LocalDate.class), row.text("source")), day, day);
  }

  /** What the template says of a community with its households of today. @throws Refusal area.out-of-reach (404); staffing.no-step (409) */
  public Establish proposal(@NotBlank String community) {
    jurisdiction.require(STAFF_READ, Territory.of(community));
    var today = ChinaTime.today(clock);
    int households = (int) sql().number("""
        select count(*) from foundation.household h join foundation.building b on b.id = h.building where b.community = ? and h.valid_to is null""", community);
    var step = steps(today).stream().filter(one -> one.holds(households)).findFirst().orElseThrow(() -> Refusal.conflict("staffing.no-step", households));
    return new Establish(community, households, 1, step.deputies(), step.committee() - 1 - step.deputies() + step.workersFor(households), today, step.source().length() > 80 ? null : step.source());
  }

  /**
   * Fixes the posts of a community from a day on. What was fixed for later days goes.
   *
   * @throws Refusal area.out-of-reach (404); staffing.too-many (409) beyond what the template allows all together
   */
  @RolesAllowed(STAFF_EDIT)
  public void establish(@NotNull @Valid Establish wanted) {
    jurisdiction.require(STAFF_EDIT, Territory.of(wanted.community()));
    var place = Place.of(areas.today(), wanted.community());
    if (place == null) throw Refusal.invalid("worker.no-community", wanted.community());
    int most = steps(wanted.from()).stream().filter(one -> one.holds(wanted.households())).findFirst().map(StaffingStep::most).orElseThrow(() -> Refusal.conflict("staffing.no-step", wanted.households()));
    Refusal.unless(wanted.all() <= most, "staffing.too-many", wanted.all(), most);
    sql().update("delete from staff.establishment where community = ? and valid_from >= ?", wanted.community(), wanted.from());
    sql().update("update staff.establishment set valid_to = ? where community = ? and (valid_to is null or valid_to > ?)", wanted.from(), wanted.community(), wanted.from());
    sql().update("""
        insert into staff.establishment (id, county, town, community, households, chief, deputy, staff, valid_from, document, recorded_by)
        values (nextval('staff.establishment_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", place.county(), place.town(), place.community(), wanted.households(), wanted.chief(), wanted.deputy(),
        wanted.staff(), wanted.from(), wanted.document(), jurisdiction.caller());
    audit.record("staffing.establish", "area", wanted.community(), wanted.community(), null,
        Map.of("chief", wanted.chief(), "deputy", wanted.deputy(), "staff", wanted.staff(), "from", wanted.from().toString()));
  }

  private String within(String alias, String area, Collection<Object> args) {
    return GroundSql.under(alias, Territory.of(area), args) + " and " + jurisdiction.over(STAFF_READ).sql(GroundSql.of(alias), args);
  }

  private Sql sql() { return Sql.on(database); }
}
