package shanzhi.grid.roster.boundary;

import static shanzhi.kernel.Rights.ROSTER_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.roster.control.MaskedPhones;
import shanzhi.grid.roster.control.RosterSql;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Somebody new takes up a duty: first it is asked whether the person is registered already. */
@Stateless
@RolesAllowed(ROSTER_EDIT)
public class Appointments {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Roster roster;
  @Inject MaskedPhones phones;

  /**
   * Who of that name is registered in a community already, so that one person is not registered twice. Names are masked,
   * the caller typed the whole one.
   *
   * @throws Refusal area.out-of-reach (404) outside the caller's territory
   */
  public List<Namesake> namesakes(@NotBlank String name, @NotBlank String community) {
    jurisdiction.require(ROSTER_EDIT, Territory.of(community));
    return Sql.on(database).list(RosterSql.NAMESAKES, row -> new Namesake(row.big("id"), MaskedName.of(row.text("name")), phones.of(row),
        MemberSource.valueOf(row.text("source")), row.as("since", LocalDate.class), row.text("grids")), community, name.strip());
  }

  /**
   * Registers somebody and gives the duty, both or none.
   *
   * @return the number of the assignment
   * @throws Refusal roster.namesake (409) when somebody of that name is registered in the community: {@link Roster#assign} that
   *     person, or say with {@link #appointAnother} that it is somebody else
   */
  public long appoint(@NotNull @Valid NewMember wanted, @NotBlank String grid, @NotNull Duty duty) {
    Refusal.unless(namesakes(wanted.name(), wanted.community()).isEmpty(), "roster.namesake", wanted.name().strip());
    return appointAnother(wanted, grid, duty);
  }

  /** The same for somebody who is known to be another person than those of that name. */
  public long appointAnother(@NotNull @Valid NewMember wanted, @NotBlank String grid, @NotNull Duty duty) {
    return roster.assign(roster.register(wanted), grid, duty, wanted.since());
  }
}
